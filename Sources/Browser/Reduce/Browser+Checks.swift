import Answers
import Checks
import Inventory
import Mends
public import Query
import Triage

extension Browser {
  /// Runs all checks, those of what is on screen first.
  static func startChecks(_ state: inout State) -> [Effect] {
    let ticket = state.tickets.next()
    state.tickets.checks = ticket
    state.checks.progress = .running(done: 0, of: 0)
    return [.runChecks(asOf: state.today, ticket)]
  }

  /// Takes over what a run has found; selected findings and the cursor stay on the same ones.
  static func take(_ findings: FindingSet, _ state: inout State) -> [Effect] {
    let held = (selection: state.selectedFindings, cursors: state.findingsUnderCursors)
    state.checks.take(findings)
    state.figures = nil
    state.tickets.figures = nil
    state.checks.progress = .finished
    state.dataset.setFindings(findings)
    for place in state.tables.keys where place.view == .findings {
      if case .row(let row, _) = state.tables[place]?.cursorLine {
        state.tables[place]?.cursorLine = held.cursors[row].flatMap { state.checks.position(of: $0) }.map { .row($0) }
      }
      state.tables[place]?.isArranged = false
    }
    state.pane.isStale = true
    return locate(held.selection, &state) + decisionsChanged(&state) + gatherAgain(&state)
  }

  /// Takes over what the findings come from.
  static func take(_ mends: MendSet, _ state: inout State) -> [Effect] {
    state.dataset.setMends(MendNarrator(mends, state.checks.engine))
    state.figures = nil
    state.tickets.figures = nil
    state.pane.isStale = true
    for place in state.tables.keys {
      if case .mend = place.owner { state.tables[place]?.isArranged = false }
    }
    return decisionsChanged(&state) + arrangeAgain([.mends], &state)
  }

  /// Looks for selected findings among those of a new run, at once where they are few.
  private static func locate(_ held: HeldFindings, _ state: inout State) -> [Effect] {
    state.soughtFindings += (state.selections[.findings] ?? RowSet()).compactMap { held[$0] }
    state.selections[.findings] = RowSet()
    (state.heldSelection, state.heldCursors) = (HeldFindings(), HeldFindings())
    state.tickets.locatedFindings = nil
    if state.soughtFindings.count <= largestInline {
      take(located: state.locatedFindings, &state)
      return []
    }
    let ticket = state.tickets.next()
    state.tickets.locatedFindings = ticket
    return [.locateFindings(ticket)]
  }

  /// Selects findings again.
  static func take(located rows: RowSet, _ state: inout State) {
    state.tickets.locatedFindings = nil
    state.soughtFindings = []
    state.selections[.findings, default: RowSet()].formUnion(rows)
  }

  /// Headings of statements stand in the order of what was found about them.
  private static func gatherAgain(_ state: inout State) -> [Effect] {
    let gathered = state.tables.filter { $0.key.view.rows?.decisions == .headings && $0.value.grouping != nil }.keys
    for place in gathered { state.tables[place]?.isArranged = false }
    return gathered.contains(state.place) ? arrange(state.place, &state) : []
  }

  /// Works out which findings the decisions are about, and sorts and filters again what depends on them.
  static func decisionsChanged(_ state: inout State) -> [Effect] {
    state.triage.states = [:]
    state.triage.positions = [:]
    var annotations: [Int: FindingAnnotation] = [:]
    let standing = state.checks.findings == nil ? [] : state.checks.engine.standing(state.triage.decisions)
    for (finding, decision) in standing {
      guard let position = state.checks.position(of: finding) else { continue }
      state.triage.positions[position] = decision
      state.triage.states[position] = decision.effectiveState(on: state.today)
      annotations[Int(position)] = FindingAnnotation(decision, on: state.today)
    }
    decideByMends(&state, &annotations)
    state.dataset.setAnnotations(annotations)
    state.pane.isStale = true
    return arrangeAgain(Set(View.allCases.filter { $0.rows?.decisions == .rows }), &state)
  }
}

extension Browser {
  /// Lets decisions about mends hold for their failures, and tells which mends leave nothing open.
  private static func decideByMends(_ state: inout State, _ annotations: inout [Int: FindingAnnotation]) {
    state.triage.settledMends = []
    state.triage.byMends = [:]
    guard let mends = state.dataset.mends else { return }
    for (place, decision) in mends.standing(state.triage.decisions) {
      let failures = mends.failures(of: place).filter { state.triage.positions[$0] == nil }
      for position in failures {
        state.triage.positions[position] = decision
        state.triage.states[position] = decision.effectiveState(on: state.today)
        annotations[Int(position)] = FindingAnnotation(decision, on: state.today)
      }
      for id in state.checks.engine.names(of: failures.compactMap { state.checks.finding(at: $0) }) {
        state.triage.byMends[id] = decision
      }
    }
    let touched = Set(state.triage.positions.keys.compactMap { mends.set.mendOfFinding[Int($0)] })
    let triage = state.triage
    state.triage.settledMends = touched.filter { place in
      mends.failures(of: Int(place)).allSatisfy { !triage.isOpen(at: $0) }
    }
  }
}

extension CheckState {
  /// The position of a finding by its name; nil when this snapshot has none such.
  func position(of id: FindingID) -> UInt32? {
    guard findings != nil, let finding = engine.finding(id) else { return nil }
    return position(of: finding)
  }

  /// The position of a finding that the same checks have made; nil when the last run has not made it.
  func position(of finding: Finding) -> UInt32? {
    guard let findings else { return nil }
    return findings.range(of: finding.resource)
      .first { findings.findings[$0].check == finding.check && findings.findings[$0].ordinal == finding.ordinal }
      .map(UInt32.init)
  }
}

extension State {
  /// Where the selected findings of the last run are among those of the present one.
  ///
  /// - Complexity: O(*n*) in the number of those that were selected.
  public var locatedFindings: RowSet { RowSet(soughtFindings.compactMap { checks.position(of: $0) }) }
}
