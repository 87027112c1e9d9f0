/// A wish to take something out of the program.
public enum OutputCommand: Hashable, Sendable {
  /// Copies to the clipboard.
  case copy(CopyKind)
  /// Opens the form for an export.
  case export
}

/// What to copy.
public enum CopyKind: Hashable, Sendable {
  /// The row under the cursor, as it is shown.
  case row
  /// The cell under the cursor.
  case cell
  /// The name of what is under the cursor.
  case id
  /// The ARN of what is under the cursor.
  case arn
  /// The raw document of what is under the cursor, secrets masked.
  case json
  /// The finding under the cursor, in words.
  case finding
  /// The selected rows, else all that are shown.
  case table
  /// The line of the pane under the cursor.
  case paneLine
}
