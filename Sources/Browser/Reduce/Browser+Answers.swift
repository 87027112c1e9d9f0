import Checks
import Triage

extension Browser {
  /// Takes the answer to an effect; what nobody waits for any more is dropped.
  static func take(_ action: Action, _ state: inout State) -> [Effect] {
    switch action {
    case .arranged(let arranged, let ticket):
      guard state.tickets.arrangements[arranged.place] == ticket else { return [] }
      state.tickets.arrangements[arranged.place] = nil
      take(arranged, &state)
    case .found(let hits, let place, let ticket):
      guard state.tickets.find == ticket, place == state.place else { return [] }
      state.tickets.find = nil
      take(hits, &state)
    case .checksProgressed(let done, let total, let ticket):
      guard state.tickets.checks == ticket else { return [] }
      state.checks.progress = .running(done: done, of: total)
      if !state.place.view.isTable { state.pane.isStale = true }
    case .checksFinished(let findings, let ticket):
      guard state.tickets.checks == ticket else { return [] }
      return take(findings, &state)
    case .mendsGathered(let mends, let ticket):
      guard state.tickets.checks == ticket else { return [] }
      return take(mends, &state)
    case .summarized(let figures, let ticket):
      guard state.tickets.figures == ticket else { return [] }
      state.tickets.figures = nil
      state.figures = figures
      state.pane.isStale = true
    case .decisionsLoaded(let decisions):
      state.triage.decisions = decisions
      return decisionsChanged(&state)
    case .triageConfirmed(let outcome, let confirmation): return take(outcome, confirmation, &state)
    case .historyLoaded(let finding, let entries, let ticket):
      guard state.tickets.history == ticket else { return [] }
      state.triage.history = TriageBook.History(finding: finding, entries: entries)
      state.pane.isStale = true
    case .documentLoaded(let bytes, let problem, let ticket) where state.tickets.copiedDocument == ticket:
      return copy(document: bytes, problem: problem, &state)
    case .documentLoaded(let bytes, let problem, let ticket):
      guard state.tickets.document == ticket else { return [] }
      state.pane.bytes = bytes.map(PaneState.Loaded.bytes) ?? .problem(problem)
      state.pane.isStale = true
    case .pageMade(let page, let result, let ticket):
      guard state.tickets.page == ticket else { return [] }
      take(result, of: page, &state)
    case .reloaded(let snapshot): return reload(snapshot, &state)
    case .rowsCarried(let rows, let ticket):
      guard state.tickets.carriedRows == ticket else { return [] }
      return take(rows, &state)
    case .findingsLocated(let rows, let ticket):
      guard state.tickets.locatedFindings == ticket else { return [] }
      take(located: rows, &state)
    case .triageFailed(let problem), .exportFailed(let problem), .copyFailed(let problem), .reloadFailed(let problem):
      state.say(.error, problem)
    case .exported(let path, let count): state.say(.success, "wrote \(counted(count, "row")) to \(path)")
    case .exportWouldOverwrite(let request): state.layers.append(.dialog(.overwrite(request, isConfirmed: false)))
    case .copied(let what, let route): state.say(.success, "copied \(what) through \(route)")
    case .command, .typed, .pasted, .pendingKeys, .unknownKeys, .pendingMenuAsked, .mouse, .resized, .timePassed, .said,
      .readingProgressed:
      break
    }
    return []
  }

  private static func take(
    _ outcome: TriageOutcome,
    _ confirmation: TriageConfirmation,
    _ state: inout State
  ) -> [Effect] {
    for decision in outcome.decisions { state.triage.decisions[decision.finding] = decision }
    for finding in outcome.cleared { state.triage.decisions[finding] = nil }
    state.triage.history = nil
    let findings = counted(outcome.count, "finding")
    let undo = Keymap.standard.keyName(for: .triage(.undo), in: [.everywhere]) ?? ""
    switch confirmation {
    case .changed: state.say(.success, "\(findings) \(wording(outcome)); \(undo) undoes")
    case .undone: state.say(.success, "took back the change of \(findings)")
    case .redone: state.say(.success, "did the change of \(findings) again")
    case .nothingToDo: state.say(.note, "there is nothing to take back")
    }
    if !outcome.skipped.isEmpty {
      state.say(
        .warning,
        "\(counted(outcome.skipped.count, "finding")) left alone: someone else has changed them since"
      )
    }
    return decisionsChanged(&state)
  }

  private static func wording(_ outcome: TriageOutcome) -> String {
    guard let first = outcome.decisions.first else { return "changed" }
    guard outcome.decisions.allSatisfy({ $0.state == first.state }) else { return "changed" }
    guard case .day(let day) = first.expiry else { return first.state.name }
    return "\(first.state.name) until \(day)"
  }
}
