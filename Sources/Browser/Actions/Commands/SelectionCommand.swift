/// A wish to select rows; in a list of choices, to tick one.
public enum SelectionCommand: Hashable, Sendable {
  /// Selects or deselects the line under the cursor, and goes on.
  case toggle
  /// Begins a range at the cursor, or ends it there.
  case startRange
  /// Selects the line under the cursor and the one so many lines on.
  case extend(Int)
  /// Selects from the last selected row to the cursor.
  case toAnchor
  /// Selects all rows that are shown.
  case all
  /// Opens the line that selects by a query.
  case byPattern
  /// Selects what is not selected, and the other way round.
  case invert
  /// Selects nothing.
  case clear
}
