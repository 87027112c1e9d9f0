import CVTerm
import Glibc

extension PseudoTerminal {
  /// Whether the alternate screen is shown.
  public var isAlternateScreen: Bool { cvt_state_of(emulator).alternate_screen }
  /// Whether the cursor is shown.
  public var isCursorVisible: Bool { cvt_state_of(emulator).cursor_visible }
  /// Whether mouse events are reported.
  public var isMouseOn: Bool { cvt_state_of(emulator).mouse }
  /// Whether pastes are marked.
  public var isBracketedPaste: Bool { cvt_state_of(emulator).bracketed_paste }
  /// Whether the cursor keys send what applications ask for.
  public var hasApplicationCursorKeys: Bool { cvt_state_of(emulator).application_cursor_keys }
  /// Titles that were kept and not brought back.
  public var titleDepth: Int { Int(cvt_state_of(emulator).title_depth) }
  /// The modes of the line now.
  public var modes: LineModes { LineModes(of: session.terminal) }

  /// Sets the modes of before the program, as a shell does when its job has stopped.
  public func setModesOfShell() {
    var modes = modesBefore.line
    tcsetattr(session.terminal, TCSANOW, &modes)
  }

  /// Everything that a program has left changed, in words; empty when the terminal is as the program found it.
  public var leftovers: [String] {
    let found: [(Bool, String)] = [
      (isAlternateScreen, "the alternate screen"),
      (!isCursorVisible, "a hidden cursor"),
      (isMouseOn, "mouse reports"),
      (isBracketedPaste, "bracketed paste"),
      (hasApplicationCursorKeys, "application cursor keys"),
      (titleDepth != 0, "\(titleDepth) kept titles"),
      (modes != modesBefore, "line modes \(modes) in place of \(modesBefore)"),
    ]
    return found.compactMap { $0 ? $1 : nil }
  }
}

/// The modes of a line, as `termios` has them.
public struct LineModes: Hashable, Sendable {
  /// How input is treated, as translation of line ends and flow control.
  public var input: UInt32
  /// How output is treated.
  public var output: UInt32
  /// Character size and speed.
  public var control: UInt32
  /// Echo, lines, signals.
  public var local: UInt32
  /// The special characters.
  public var characters: [UInt8]

  /// The modes of the line behind a descriptor.
  init(of descriptor: Int32) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    input = modes.c_iflag
    output = modes.c_oflag
    control = modes.c_cflag
    local = modes.c_lflag
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }

  /// The modes as the system takes them.
  var line: termios {
    var line = termios()
    line.c_iflag = input
    line.c_oflag = output
    line.c_cflag = control
    line.c_lflag = local
    withUnsafeMutableBytes(of: &line.c_cc) { $0.copyBytes(from: characters) }
    return line
  }

  /// Whether the line collects lines, echoes and sends signals for keys, as a shell expects.
  public var isCooked: Bool {
    let expected = UInt32(ICANON | ECHO | ISIG)
    return local & expected == expected
  }
}
