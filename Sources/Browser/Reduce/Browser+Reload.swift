import Checks
import Inventory
import Query

extension Browser {
  /// Takes a snapshot that was read again: places, cursors and selections move over to the rows of the same names.
  static func reload(_ snapshot: Snapshot, _ state: inout State) -> [Effect] {
    // Before the first snapshot is read, an empty one stands in its place.
    let isFirst = state.inventory.files.isEmpty
    let translation = RowTranslation(from: state.inventory, to: snapshot.inventory)
    let old = state.checks.findings?.findings ?? []
    state.reading = nil
    state.replace(snapshot)
    state.carriedFindings = old.map { finding in
      var moved = finding
      moved.resource = translation.resource(finding.resource) ?? finding.resource
      return moved
    }
    state.history.translate { translation.place($0) }
    let place = translation.place(state.place) ?? Place(state.place.view)
    state.tables = state.tables.reduce(into: [:]) { tables, entry in
      guard let place = translation.place(entry.key) else { return }
      var table = entry.value
      if case .row(let row, _) = table.cursorLine {
        let isFinding = place.view == .findings
        table.cursorLine = (isFinding ? row : translation.row(row, place.view)).map { .row($0) }
      }
      table.anchor = nil
      table.isArranged = false
      table.lines.forgetFolds()
      tables[place] = table
    }
    for (view, selection) in state.selections where view != .findings {
      state.selections[view] = RowSet(selection.compactMap { translation.row($0, view) })
    }
    state.place = place
    state.pane.isStale = true
    state.pane.bytes = nil
    announce(snapshot, isFirst: isFirst, &state)
    return arrange(place, &state) + startChecks(&state)
  }

  /// Says what was read and where to see what was not.
  private static func announce(_ snapshot: Snapshot, isFirst: Bool, _ state: inout State) {
    let losses = snapshot.problems.count(where: \.losesRecords)
    if snapshot.inventory.accounts.isEmpty {
      state.say(.error, "no account was found; is this a snapshot? :problems tells more")
    } else if losses > 0 {
      state.say(.warning, "\(counted(losses, "problem")) with the files; :problems shows them")
    } else if !isFirst {
      state.say(.success, "read the snapshot again")
    }
  }
}

extension State {
  /// Puts another snapshot in the place of the present one; nothing of it is checked yet.
  fileprivate mutating func replace(_ snapshot: Snapshot) {
    let context = checks.engine.context
    let engine = CheckEngine(
      CheckContext(inventory: snapshot.inventory, asOf: context.asOf, trustedAccounts: context.trustedAccounts),
      catalogue: checks.engine.catalogue
    )
    self.snapshot = snapshot
    figures = nil
    tickets.figures = nil
    forgetPages()
    checks = CheckState(engine)
    dataset = Dataset(snapshot, engine)
  }

  /// Judges dates by another day.
  mutating func judge(by day: Day) {
    let context = checks.engine.context
    let engine = CheckEngine(
      CheckContext(inventory: inventory, asOf: day, trustedAccounts: context.trustedAccounts),
      catalogue: checks.engine.catalogue
    )
    carriedFindings = checks.findings?.findings ?? []
    today = day
    forgetPages()
    checks = CheckState(engine)
    dataset = Dataset(snapshot, engine)
  }
}
