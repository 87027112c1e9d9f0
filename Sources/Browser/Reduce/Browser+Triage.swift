import Answers
import Mends
import Query
import Checks
import Triage

extension Browser {
  static func perform(_ command: TriageCommand, _ state: inout State) -> [Effect] {
    switch command {
    case .decide(let target, let goesOn): return triage(target, goesOn: goesOn, &state)
    case .editNote: return openNote(&state)
    case .undo: return [.undoTriage]
    case .redo: return [.redoTriage]
    }
  }

  private static func triage(_ target: TriageState, goesOn: Bool, _ state: inout State) -> [Effect] {
    let findings = state.affectedFindings
    guard !findings.isEmpty else {
      state.say(.note, "there is no finding here to decide about")
      return []
    }
    guard target.needsReason else {
      let effects = change(.state(target, reason: "", expiry: nil), of: findings, &state)
      finishTriage(goesOn: goesOn, &state)
      return effects
    }
    state.layers.append(.dialog(.triage(TriageDialog(state: target, findings: findings, goesOn: goesOn))))
    return []
  }

  private static func openNote(_ state: inout State) -> [Effect] {
    let findings = state.affectedFindings
    guard let first = findings.first else {
      state.say(.note, "there is no finding here to write about")
      return []
    }
    let note = state.triage.decision(at: first)?.note ?? ""
    state.layers.append(.dialog(.note(NoteDialog(findings: findings, note: LineField(note)))))
    return []
  }

  /// Confirms the form of a state that asks for a reason.
  static func confirm(_ dialog: TriageDialog, _ state: inout State) -> [Effect] {
    var dialog = dialog
    let reason = dialog.reason.text
    let expiry = Expiry(dialog.expiry.text, from: state.today)
    if reason.allSatisfy(\.isWhitespace) {
      dialog.error = "\(dialog.state.name) needs a reason; say why"
      dialog.field = 0
    } else if dialog.state == .accepted && expiry == nil {
      dialog.error = "\"\(dialog.expiry.text)\" is no day to come; type one such as 90d or 2027-02-18, or never"
      dialog.field = 1
    } else {
      state.layers.removeLast()
      let change = TriageChange.state(dialog.state, reason: reason, expiry: dialog.state == .accepted ? expiry : nil)
      let effects = self.change(change, of: dialog.findings, &state)
      finishTriage(goesOn: dialog.goesOn, &state)
      return effects
    }
    state.layers[state.layers.count - 1] = .dialog(.triage(dialog))
    return []
  }

  static func confirm(_ dialog: NoteDialog, _ state: inout State) -> [Effect] {
    state.layers.removeLast()
    return change(.note(dialog.note.text), of: dialog.findings, &state)
  }

  /// What the store is asked; nothing shows on screen before it has confirmed.
  private static func change(_ change: TriageChange, of findings: [UInt32], _ state: inout State) -> [Effect] {
    let subjects: TriageSubjects = state.place.view == .mends ? .mends(state.affectedMends) : .findings(findings)
    return subjects.isEmpty ? [] : [.changeTriage(change, subjects)]
  }

  /// Ends a range, and goes to the next undecided finding when asked to.
  private static func finishTriage(goesOn: Bool, _ state: inout State) {
    state.table.anchor = nil
    if goesOn { moveToNextProblem(1, &state) }
  }
}

extension State {
  /// The findings that a verb is about: the selected ones, else those under the cursor.
  ///
  /// Of mends, those that they close; what they only tell is left alone.
  var affectedFindings: [UInt32] {
    if place.view == .findings { return affectedRows }
    guard place.view == .mends, let mends = dataset.mends else { return [] }
    return affectedRows.flatMap { mends.failures(of: Int($0)) }
  }

  /// The mends that a verb is about; those that close nothing are left out.
  fileprivate var affectedMends: [UInt32] {
    guard place.view == .mends, let mends = dataset.mends else { return [] }
    return affectedRows.filter { mends.set.mends[Int($0)].closesCount > 0 }
  }

  /// The name of the finding at a position.
  func findingID(at row: UInt32) -> FindingID? {
    checks.finding(at: row).map { checks.engine.details(of: $0).id }
  }
}
