/// Where keys are pressed; each context has its own part of the key map.
public enum KeyContext: String, CaseIterable, Hashable, Sendable {
  /// Wherever nothing on top takes all keys.
  case everywhere
  /// With the focus on a table.
  case table
  /// Where findings are shown.
  case findings
  /// While a range is being selected.
  case range
  /// With the focus on the side pane.
  case pane
  /// While a line is being written.
  case prompt
  /// In a form.
  case dialog
  /// In a list of choices.
  case menu
  /// In the list of keys.
  case help
}

extension KeyContext {
  /// The heading in the help.
  public var title: String {
    switch self {
    case .everywhere: "Everywhere"
    case .table: "In tables"
    case .findings: "With findings"
    case .range: "While a range is selected"
    case .pane: "In the side pane"
    case .prompt: "While writing a line"
    case .dialog: "In a form"
    case .menu: "In a list of choices"
    case .help: "In this help"
    }
  }
}

extension State {
  /// The contexts that are asked for a key, the first one first.
  public var keyContexts: [KeyContext] {
    guard let top = layers.last else { return [.everywhere] }
    switch top {
    case .table: return tableContexts + [.everywhere]
    case .pane: return [.pane] + viewContexts + [.everywhere]
    case .prompt: return [.prompt]
    case .dialog: return [.dialog]
    case .menu: return [.menu]
    case .help: return [.help]
    }
  }

  /// Keys that only work in the view.
  private var viewContexts: [KeyContext] { [place.view.rows?.keys].compactMap(\.self) }

  private var tableContexts: [KeyContext] {
    var contexts: [KeyContext] = [.table]
    contexts.insert(contentsOf: viewContexts, at: 0)
    if table.anchor != nil { contexts.insert(.range, at: 0) }
    return contexts
  }
}
