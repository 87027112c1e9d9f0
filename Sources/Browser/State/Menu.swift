/// A short list to choose from.
public struct Menu: Hashable, Sendable {
  /// What is chosen.
  public enum Purpose: Hashable, Sendable {
    /// A theme, shown while the cursor moves; the one in use before is put back by Esc.
    case theme(before: String)
    /// The column to sort by.
    case sortColumn
    /// Columns to show; Space ticks.
    case columns
  }

  /// What is chosen.
  public var purpose: Purpose
  /// What there is to choose from.
  public var choices: [Choice]
  /// The choice under the cursor.
  public var cursor = 0
}

/// Something to choose.
public struct Choice: Hashable, Sendable {
  /// The name by which it is known.
  public var name: String
  /// The name people read.
  public var title: String
  /// Whether it is ticked, where several can be.
  public var isTicked = false
}

extension Menu {
  /// The title over the choices.
  var title: String {
    switch purpose {
    case .theme: "Theme"
    case .sortColumn: "Sort by"
    case .columns: "Columns"
    }
  }

  static func themes(_ preferences: Preferences) -> Menu {
    let choices = preferences.themes.map { Choice(name: $0, title: $0) }
    var menu = Menu(purpose: .theme(before: preferences.theme), choices: choices)
    menu.cursor = preferences.themes.firstIndex(of: preferences.theme) ?? 0
    return menu
  }

  static func sortColumns(_ state: State) -> Menu {
    var menu = Menu(
      purpose: .sortColumn,
      choices: state.visibleColumns.map { Choice(name: $0.name, title: $0.title) }
    )
    menu.cursor = state.table.column
    return menu
  }

  /// All columns but the frozen one.
  static func columns(_ state: State) -> Menu {
    let columns = state.place.view.columns.dropFirst()
    let hidden = state.table.hiddenColumns
    return Menu(
      purpose: .columns,
      choices: columns.map { Choice(name: $0.name, title: $0.title, isTicked: !hidden.contains($0.name)) }
    )
  }
}
