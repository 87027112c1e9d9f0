/// Why the full screen cannot be used.
public enum TerminalError: Error, Hashable, Sendable {
  /// The standard output goes to a file or a pipe.
  case outputIsNoTerminal
  /// There is no terminal to read keys from.
  case inputIsNoTerminal
  /// No terminfo entry fits `TERM`.
  case unknownTerminal(name: String)
  /// The terminal cannot place its cursor, as `dumb`.
  case cursorNotAddressable(name: String)
  /// The terminal is in use by this program already.
  case alreadyOpen
  /// A system call failed with this number.
  case system(Int32)
}
