public import Checks

/// A form that asks for a few things.
public enum Dialog: Hashable, Sendable {
  /// What a change of state still needs.
  case triage(TriageDialog)
  /// A note about findings.
  case note(NoteDialog)
  /// What to export and to where.
  case export(ExportDialog)
  /// Whether a file may be written over; leaving it alone is proposed.
  case overwrite(ExportRequest, isConfirmed: Bool)
}

/// What a change of state still needs.
public struct TriageDialog: Hashable, Sendable {
  /// The state asked for.
  public var state: TriageState
  /// The positions of the findings it is for.
  public var findings: [UInt32]
  /// Why.
  public var reason = LineField()
  /// Until when: `90d`, `2027-02-18` or `never`.
  public var expiry = LineField(proposing: "90d")
  /// The field that takes characters: 0 for the reason, 1 for the expiry.
  public var field = 0
  /// Whether the cursor moves on when it is done.
  public var goesOn: Bool
  /// What is missing or wrong.
  public var error: String?

  init(state: TriageState, findings: [UInt32], goesOn: Bool) {
    self.state = state
    self.findings = findings
    self.goesOn = goesOn
  }
}

/// A note about findings.
public struct NoteDialog: Hashable, Sendable {
  /// The positions of the findings it is for.
  public var findings: [UInt32]
  /// The note.
  public var note: LineField
}

extension Dialog {
  private var fieldCount: Int {
    switch self {
    case .triage(let dialog): dialog.state == .accepted ? 2 : 1
    case .note: 1
    case .overwrite: 2
    case .export(let dialog): dialog.fieldCount
    }
  }

  mutating func moveField(by step: Int) {
    let count = fieldCount
    switch self {
    case .triage(var dialog):
      dialog.field = (dialog.field + step + count) % count
      self = .triage(dialog)
    case .export(var dialog):
      dialog.field = (dialog.field + step + count) % count
      self = .export(dialog)
    case .overwrite(let request, let isConfirmed): self = .overwrite(request, isConfirmed: !isConfirmed)
    case .note: break
    }
  }

  /// Text for the field with the focus, which takes it until it has so many bytes; false when not all had room.
  mutating func type(_ text: String, upTo limit: Int) -> Bool {
    var isWhole = true
    change { isWhole = $0.insert(text, upTo: limit) }
    if case .export(var dialog) = self, dialog.field != ExportDialog.pathField, text == " " {
      dialog.turn(1)
      self = .export(dialog)
    }
    return isWhole
  }

  mutating func edit(_ edit: TextEdit) {
    change { $0.edit(edit) }
    if case .overwrite = self, edit == .left || edit == .right { return moveField(by: 1) }
    guard case .export(var dialog) = self, dialog.field != ExportDialog.pathField else { return }
    switch edit {
    case .left: dialog.turn(-1)
    case .right: dialog.turn(1)
    case .wordLeft, .wordRight, .start, .end, .deleteBack, .deleteForward, .deleteWordBack, .deleteWordForward,
      .deleteToStart, .deleteToEnd, .paste:
      break
    }
    self = .export(dialog)
  }

  /// Changes the field that takes characters, if there is one.
  private mutating func change(_ change: (inout LineField) -> Void) {
    switch self {
    case .triage(var dialog):
      if dialog.field == 0 { change(&dialog.reason) } else { change(&dialog.expiry) }
      dialog.error = nil
      self = .triage(dialog)
    case .note(var dialog):
      change(&dialog.note)
      self = .note(dialog)
    case .export(var dialog):
      guard dialog.field == ExportDialog.pathField else { return }
      change(&dialog.path)
      dialog.hasOwnPath = true
      dialog.error = nil
      self = .export(dialog)
    case .overwrite: break
    }
  }
}
