import Browser

/// What work in the background leaves for the loop.
enum LoopMessage: Sendable {
  case action(Action)
  /// Text for the clipboard, which only the owner of the terminal can reach, and what it is.
  case copy(String, what: String)
}
