/// Something that lies on the screen and takes keys.
public enum Layer: Hashable, Sendable {
  /// The table or page of the place.
  case table
  /// The pane beside the table has the focus.
  case pane
  /// A line that is being written.
  case prompt(Prompt)
  /// A form.
  case dialog(Dialog)
  /// A list of choices.
  case menu(Menu)
  /// The list of keys.
  case help(Help)
}

extension Layer {
  /// Whether keys it does not know stop here instead of going to the layer below.
  var isModal: Bool {
    switch self {
    case .table, .pane: false
    case .prompt, .dialog, .menu, .help: true
    }
  }
}
