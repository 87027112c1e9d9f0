public import Triage

/// A form that asks for a few things.
public enum Dialog: Hashable, Sendable {
  case triage(TriageDialog)
  case note(NoteDialog)
  case export(ExportDialog)
  case overwrite(ExportRequest)
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
  public var expiry = LineField("90d")
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

  /// The number of fields.
  var fieldCount: Int { state == .accepted ? 2 : 1 }
}

/// A note about findings.
public struct NoteDialog: Hashable, Sendable {
  /// The positions of the findings it is for.
  public var findings: [UInt32]
  /// The note.
  public var note: LineField
}

/// What to export and to where.
public struct ExportDialog: Hashable, Sendable {
  /// The rows that are selected.
  public var selected: [UInt32]
  /// The rows that the filter lets through.
  public var filtered: [UInt32]
  /// Whether only the selected ones are meant.
  public var isSelectionOnly: Bool
  /// The position of the format among the formats.
  public var format = 0
  /// Whether it goes to the clipboard instead of a file.
  public var isForClipboard = false
  /// The file.
  public var path: LineField
  /// The field with the focus: format, scope, destination, path.
  public var field = 0
  /// What is missing or wrong.
  public var error: String?
}
