/// Something that lies on the screen and takes keys.
public enum Layer: Hashable, Sendable {
  case table
  /// The pane beside the table has the focus.
  case pane
  case prompt(Prompt)
  case dialog(Dialog)
  case menu(Menu)
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
