import AWSNames
import Checks
import Inventory
import Query

extension Browser {
  /// Takes a snapshot that was read again; what is selected is looked for in it first, in the background.
  static func reload(_ snapshot: Snapshot, _ state: inout State) -> [Effect] {
    state.incoming = snapshot
    guard state.hasSelection else { return take(state.carriedRows, &state) }
    let ticket = state.tickets.next()
    state.tickets.carriedRows = ticket
    return [.carryRows(ticket)]
  }

  /// Puts the snapshot that was read in the place of the present one: places, cursors and selections move over to the
  /// rows of the same names.
  static func take(_ rows: CarriedRows, _ state: inout State) -> [Effect] {
    guard let snapshot = state.incoming else { return [] }
    // The user may have selected something else meanwhile.
    guard rows.selections == state.selections else { return reload(snapshot, &state) }
    // Before the first snapshot is read, an empty one stands in its place.
    let isFirst = state.inventory.files.isEmpty
    let translation = RowTranslation(from: state.inventory, to: snapshot.inventory)
    let cursors = state.findingsUnderCursors.moved(by: translation)
    state.incoming = nil
    (state.tickets.carriedRows, state.tickets.locatedFindings) = (nil, nil)
    state.reading = nil
    state.replace(snapshot)
    (state.heldSelection, state.heldCursors, state.soughtFindings) = (rows.findings, cursors, rows.sought)
    state.selections = rows.moved
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
    (heldSelection, heldCursors) = (selectedFindings, findingsUnderCursors)
    today = day
    isTodayChosen = true
    forgetPages()
    checks = CheckState(engine)
    dataset = Dataset(snapshot, engine)
  }
}
