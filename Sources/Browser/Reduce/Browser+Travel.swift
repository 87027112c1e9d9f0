import Mends
import Query
import Checks
import Inventory

extension Browser {
  static func perform(_ command: TravelCommand, _ state: inout State) -> [Effect] {
    switch command {
    case .goTo(let view): return go(to: Place(view), &state)
    case .back:
      guard let place = state.history.goBack(from: state.place) else {
        state.say(.note, "this is where you began")
        return []
      }
      return arrive(at: place, &state)
    case .forward:
      guard let place = state.history.goForward(from: state.place) else { return [] }
      return arrive(at: place, &state)
    case .swapPlaces: return state.history.previous.map { go(to: $0, &state) } ?? []
    case .up: return goUp(&state)
    case .quitView: return quitView(&state)
    case .follow: return follow(&state)
    case .showCheck(let id): return showCheck(id, &state)
    case .showFindings: return showFindings(&state)
    }
  }

  /// Goes to a place and remembers the present one.
  static func go(to place: Place, _ state: inout State) -> [Effect] {
    focusTable(&state)
    guard place != state.place else { return [] }
    state.history.leave(state.place)
    return arrive(at: place, &state)
  }

  /// Goes to a place and puts the cursor on a row; a filter that hides the row is taken off.
  static func go(to row: UInt32, at place: Place, _ state: inout State) -> [Effect] {
    var table = state.tables[place] ?? TableState(place.view)
    if table.isArranged, table.lines.position(of: .row(row)) == nil {
      table.filter = ""
      table.isArranged = false
    }
    table.cursorLine = .row(row)
    // A row may stand in several groups: it is shown in that of the cursor, if it stands there.
    let own = table.lines.group(at: min(table.cursor, max(0, table.lines.count - 1)))?.key
    if let line = table.lines.reveal(row, in: own) {
      table.cursor = line
      table.cursorLine = table.lineAtCursor
    }
    state.tables[place] = table
    let effects = go(to: place, &state)
    keepCursorInSight(&state)
    return effects
  }

  private static func arrive(at place: Place, _ state: inout State) -> [Effect] {
    focusTable(&state)
    state.place = place
    state.pane.top = 0
    state.pane.cursor = 0
    guard place.view.isTable else { return [] }
    // Most tables change only when told so.
    if state.table.isArranged && place.view.rows?.changesByItself != true {
      keepCursorInSight(&state)
      return []
    }
    return arrange(place, &state)
  }

  private static func goUp(_ state: inout State) -> [Effect] {
    guard let parent = state.place.parent(in: state.inventory) else {
      state.say(.note, "nothing lies above \(state.place.view.title)")
      return []
    }
    switch state.place.owner {
    case .account(let row): return go(to: row.rawValue, at: parent, &state)
    case .function(let row): return go(to: row.rawValue, at: parent, &state)
    case .check(let check): return go(to: UInt32(check), at: parent, &state)
    case .mend(let cause):
      let row = state.dataset.mends?.set.place(of: cause)
      return row.map { go(to: UInt32($0), at: parent, &state) } ?? go(to: parent, &state)
    case .role, nil: return go(to: parent, &state)
    }
  }

  private static func quitView(_ state: inout State) -> [Effect] {
    guard let place = state.history.goBack(from: state.place) else { return perform(.program(.quit), &state) }
    return arrive(at: place, &state)
  }

  private static func showFindings(_ state: inout State) -> [Effect] {
    if state.place.view.rows?.follow.target == .findings { return follow(&state) }
    guard let owner = state.resourceAtCursor.flatMap(Owner.init) else {
      state.say(.note, "there are no findings about this row alone")
      return []
    }
    return go(to: Place(.findings, of: owner), &state)
  }

  private static func showCheck(_ id: String, _ state: inout State) -> [Effect] {
    guard let position = state.checks.catalogue.firstIndex(where: { $0.id == id }) else {
      state.say(.error, "there is no check \"\(id)\"; :checks lists them")
      return []
    }
    return go(to: UInt32(position), at: Place(.catalogue), &state)
  }
}

extension Browser {
  /// Goes on from what is under the cursor.
  private static func follow(_ state: inout State) -> [Effect] {
    if state.isPaneFocused || !state.place.view.isTable { return followPaneLink(&state) }
    switch state.table.lineAtCursor {
    case nil: return []
    case .group:
      foldGroups(.toggle, &state)
      return []
    case .row(let row, _): return state.place.view.rows?.follow.go(row, &state) ?? []
    }
  }

  /// Goes to where what carries a policy is shown; what has no table of its own has its page in the side pane.
  static func go(to holder: PermissionHolder, _ state: inout State) -> [Effect] {
    switch holder {
    case .function(let row): return go(to: ResourceID(row), &state)
    case .role(let row): return go(to: ResourceID(row), &state)
    case .node(let row): return go(to: row.rawValue, at: Place(.organization), &state)
    case .user, .group, .resource:
      show(.details, &state)
      focusPane(&state)
      return []
    }
  }

  /// Goes to where a resource is shown.
  static func go(to resource: ResourceID, _ state: inout State) -> [Effect] {
    switch Owner(resource) {
    case .function: return go(to: resource.row, at: Place(.functions), &state)
    case .account: return go(to: resource.row, at: Place(.accounts), &state)
    case .role(let role): return go(to: Place(.functions, of: .role(role)), &state)
    case .check, .mend, nil:
      // What has no table of its own has its page in the side pane of its findings.
      focusPane(&state)
      return []
    }
  }
}

extension CheckState {
  /// The finding at a position.
  func finding(at row: UInt32) -> Finding? {
    guard let findings = findings?.findings, Int(row) < findings.count else { return nil }
    return findings[Int(row)]
  }
}
