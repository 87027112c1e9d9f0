/// A wish about what lies on top of the screen: a prompt, a form, a list, the help.
public enum LayerCommand: Hashable, Sendable {
  /// One step out: leaves the layer, a range, the selection, the filter, the place.
  case peel
  /// Stops what is running, else leaves the layer; twice in a row quits.
  case cancelWork
  /// Confirms it.
  case accept
  /// Moves to the field so many fields on.
  case nextField(Int)
  /// Changes the line that is being written.
  case edit(PromptEdit)
}

/// A change of the line in a prompt.
public enum PromptEdit: Hashable, Sendable {
  /// Changes the text, or moves through it.
  case text(TextEdit)
  /// Takes the completion so many on.
  case complete(Int)
  /// Brings an older line back.
  case older
  /// Goes on to a newer line.
  case newer
  /// Filters instead of finding, or the other way round.
  case flipFind
}

/// A change of a line of text, or of the place of its cursor.
public enum TextEdit: Hashable, Sendable {
  /// A character to the left.
  case left
  /// A character to the right.
  case right
  /// A word to the left.
  case wordLeft
  /// A word to the right.
  case wordRight
  /// To the start.
  case start
  /// To the end.
  case end
  /// Deletes a character to the left.
  case deleteBack
  /// Deletes a character to the right.
  case deleteForward
  /// Deletes a word to the left.
  case deleteWordBack
  /// Deletes a word to the right.
  case deleteWordForward
  /// Deletes to the start.
  case deleteToStart
  /// Deletes to the end.
  case deleteToEnd
  /// Puts back what was deleted last.
  case paste
}
