import Checks
import Exports
import Inventory
import Query
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
    let old = state.checks.findings?.findings ?? state.carriedFindings
    state.checks.take(findings)
    state.figures = nil
    state.tickets.figures = nil
    state.checks.progress = .finished
    state.dataset.setFindings(findings)
    let positions = state.checks.positions(of: old)
    state.selections[.findings] = RowSet(
      (state.selections[.findings] ?? RowSet()).compactMap { positions[Int($0)] }
    )
    for place in state.tables.keys where place.view == .findings {
      if case .row(let row, _) = state.tables[place]?.cursorLine {
        state.tables[place]?.cursorLine = Int(row) < positions.count ? positions[Int(row)].map { .row($0) } : nil
      }
      state.tables[place]?.isArranged = false
    }
    state.carriedFindings = []
    state.pane.isStale = true
    return decisionsChanged(&state) + gatherAgain(&state)
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
    for decision in state.triage.decisions.values {
      guard let position = state.checks.position(of: decision.finding) else { continue }
      state.triage.positions[position] = decision
      state.triage.states[position] = decision.effectiveState(on: state.today)
      annotations[Int(position)] = FindingAnnotation(decision, on: state.today)
    }
    state.dataset.setAnnotations(annotations)
    state.pane.isStale = true
    return arrangeAgain(Set(View.allCases.filter { $0.rows?.decisions == .rows }), &state)
  }
}

extension CheckState {
  /// The position of a finding by its name; nil when this snapshot has none such.
  func position(of id: FindingID) -> UInt32? {
    guard findings != nil, let finding = engine.finding(id) else { return nil }
    return position(of: finding)
  }

  private func position(of finding: Finding) -> UInt32? {
    guard let findings else { return nil }
    return findings.range(of: finding.resource)
      .first { findings.findings[$0].check == finding.check && findings.findings[$0].ordinal == finding.ordinal }
      .map(UInt32.init)
  }

  /// The new positions of findings, nil where they are gone.
  func positions(of old: [Finding]) -> [UInt32?] { old.map(position) }
}
