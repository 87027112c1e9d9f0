import Glibc

extension TerminalError: CustomStringConvertible {
  /// What happened, and what to do.
  public var description: String {
    switch self {
    case .outputIsNoTerminal: "the output is not a terminal; use a command that prints, or run it in a terminal"
    case .inputIsNoTerminal: "there is no terminal to read keys from; run it in a terminal"
    case .unknownTerminal(let name): "the terminal \"\(name)\" is not known here; set TERM to one that is, as xterm"
    case .cursorNotAddressable(let name):
      "the terminal \"\(name)\" cannot place its cursor; set TERM to what it really is, or use a command that prints"
    case .alreadyOpen: "the terminal is in use by this program already"
    case .system(let number): "the terminal could not be opened: \(String(cString: strerror(number)))"
    }
  }
}
