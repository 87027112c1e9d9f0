import CVTerm
import Glibc
public import Screen

extension PseudoTerminal {
  /// Types text, a character at a time as the keyboard does; a line feed is the Enter key.
  public func type(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        cvt_press_key(emulator, Int32(CVT_ENTER.rawValue), 0)
      } else {
        cvt_press_character(emulator, scalar.value, 0)
      }
    }
    sendKeyboard()
  }

  /// Presses a key, as a terminal sends it in the modes that the program has set.
  public func press(_ code: Key.Code, _ modifiers: Key.Modifiers = []) {
    var bits: Int32 = 0
    if modifiers.contains(.shift) { bits |= Int32(CVT_SHIFT.rawValue) }
    if modifiers.contains(.alt) { bits |= Int32(CVT_ALT.rawValue) }
    if modifiers.contains(.control) { bits |= Int32(CVT_CONTROL.rawValue) }
    if case .character(let character) = code {
      for scalar in character.unicodeScalars { cvt_press_character(emulator, scalar.value, bits) }
    } else {
      cvt_press_key(emulator, code.emulatorKey, bits)
    }
    sendKeyboard()
  }

  /// Sends bytes as they are, for sequences that this emulator's keyboard does not know.
  public func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Pastes text, between marks when the program has asked for them.
  public func paste(_ text: String) {
    cvt_begin_paste(emulator)
    sendKeyboard()
    send(text)
    cvt_end_paste(emulator)
    sendKeyboard()
  }

  /// Clicks the left button at a cell, counted from 0; nothing is sent unless the program has asked for the mouse.
  public func click(column: Int, row: Int) {
    cvt_press_button(emulator, 1, Int32(row), Int32(column))
    sendKeyboard()
  }

  /// Turns the wheel by one step at a cell, counted from 0.
  public func turnWheel(up: Bool, column: Int, row: Int) {
    cvt_press_button(emulator, up ? 4 : 5, Int32(row), Int32(column))
    sendKeyboard()
  }

  /// Changes the size of the window.
  public func resize(to size: Size) {
    self.size = size
    cvt_resize(emulator, Int32(size.rows), Int32(size.columns))
    _ = cvt_set_size(session.terminal, Int32(size.rows), Int32(size.columns))
  }

  /// Sends a signal to the program alone.
  public func signal(_ number: Int32) {
    command(CVT_SIGNAL.rawValue, number)
  }

  /// Continues a stopped program in the foreground, as `fg` does; the modes of the line stay as they are.
  public func continueInForeground() {
    state = .running
    command(CVT_FOREGROUND.rawValue)
  }

  /// Takes the terminal away, as closing its window does; the program gets no signal, since its shell ignores it.
  public func hangUp() {
    guard session.terminal >= 0 else { return }
    close(session.terminal)
    session.terminal = -1
  }

  /// Sends what the emulator's keyboard has made, and its answers to the program's questions.
  func sendKeyboard() {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = cvt_take_output(emulator, &bytes, bytes.count)
    send(Array(bytes[..<count]))
  }

  /// Writes everything; takes output meanwhile, for a program that is stuck writing reads no keys.
  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while session.terminal >= 0, !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(session.terminal, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EAGAIN || !takeOutputUntilWritable() {
        return
      }
    }
  }

  /// Waits until keys can be sent; false when the program takes none for a while.
  private func takeOutputUntilWritable() -> Bool {
    var line = pollfd(fd: session.terminal, events: Int16(POLLIN | POLLOUT), revents: 0)
    guard poll(&line, 1, 10_000) > 0 else { return false }
    return line.revents & Int16(POLLIN) == 0 || readOutput()
  }
}

extension Key.Code {
  /// The key of the emulator; text characters have none.
  fileprivate var emulatorKey: Int32 {
    let key: cvt_key =
      switch self {
      case .character, .escape: CVT_ESCAPE
      case .enter: CVT_ENTER
      case .tab: CVT_TAB
      case .backspace: CVT_BACKSPACE
      case .delete: CVT_DELETE
      case .insert: CVT_INSERT
      case .up: CVT_UP
      case .down: CVT_DOWN
      case .left: CVT_LEFT
      case .right: CVT_RIGHT
      case .home: CVT_HOME
      case .end: CVT_END
      case .pageUp: CVT_PAGE_UP
      case .pageDown: CVT_PAGE_DOWN
      case .function(let number): cvt_key(CVT_FUNCTION.rawValue + UInt32(number))
      }
    return Int32(key.rawValue)
  }
}
