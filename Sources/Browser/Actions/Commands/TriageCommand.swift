public import Checks

/// A wish to decide about the selected findings, else those under the cursor.
public enum TriageCommand: Hashable, Sendable {
  /// Puts them into a state, then goes on to the next open one if asked to.
  case decide(TriageState, goesOn: Bool)
  /// Opens the form for a note.
  case editNote
  /// Takes the last change back.
  case undo
  /// Does what was taken back again.
  case redo
}
