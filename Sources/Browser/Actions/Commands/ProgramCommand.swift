/// A wish about the program itself.
public enum ProgramCommand: Hashable, Sendable {
  /// Opens the command line.
  case openPalette
  /// Does what a line of the command line says.
  case run(String)
  /// Does the last decision again.
  case repeatLast
  /// Reads the snapshot again.
  case reload
  /// Paints the screen anew.
  case redraw
  /// Gives the terminal back to the shell for a while.
  case suspend
  /// Listens to the mouse, or leaves it to the terminal.
  case toggleMouse
  /// Opens the list of themes.
  case pickTheme
  /// Puts the theme of a name to use.
  case chooseTheme(String)
  /// Opens the list of keys that work here.
  case showHelp
  /// Ends the program.
  case quit
}
