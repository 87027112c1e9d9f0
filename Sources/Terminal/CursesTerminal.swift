import CCurses
import Glibc
public import Screen

/// The terminal of this process in full-screen use.
///
/// One owner on one thread; the screen is given back at the latest when the owner goes away, and by handlers when a
/// signal ends the program. Only `Waker` may be used from other threads.
public struct CursesTerminal: ~Copyable {
  /// How many colours to paint with.
  public let colorDepth: ColorDepth
  /// Whether the user's locale promises that text beyond ASCII is shown.
  public let isUnicode: Bool
  /// The terminfo entry in use; not the name asked for when that is unknown here.
  public let name: String
  /// The size in cells; `Event.resized` tells of changes.
  public internal(set) var size: Size
  /// Whether mouse events are reported.
  public private(set) var isMouseOn: Bool

  let abilities: cc_abilities
  let multiplexer: Multiplexer?
  /// Whether a request to copy reaches the terminal in front of the user, as far as one can know.
  let passesCopies: Bool
  var decoder: InputDecoder
  var isInputClosed = false
  /// When bytes were last read, on the clock of `milliseconds`.
  var lastInput: Int64 = 0
  private var isOpen = true
  var painter: Painter

  /// Enters the full screen.
  public static func open(_ options: TerminalOptions) throws(TerminalError) -> CursesTerminal {
    for name in options.candidates {
      var abilities = cc_abilities()
      switch cc_open_result(UInt32(open(options, as: name, &abilities))) {
      case CC_OPENED: return CursesTerminal(options, as: name, abilities)
      case CC_UNKNOWN_TERMINAL: continue
      case CC_OUTPUT_NOT_TERMINAL: throw .outputIsNoTerminal
      case CC_INPUT_NOT_TERMINAL: throw .inputIsNoTerminal
      case CC_CURSOR_NOT_ADDRESSABLE: throw .cursorNotAddressable(name: name)
      case CC_ALREADY_OPEN: throw .alreadyOpen
      default: throw .system(errno)
      }
    }
    throw .unknownTerminal(name: options.name)
  }

  private static func open(_ options: TerminalOptions, as name: String, _ abilities: inout cc_abilities) -> Int32 {
    let (stream, log): (cc_error_stream, String?) =
      switch options.errorStream {
      case .untouched: (CC_ERRORS_UNTOUCHED, nil)
      case .kept: (CC_ERRORS_KEPT, nil)
      case .logged(let path): (CC_ERRORS_KEPT, path)
      }
    return name.withCString { name in
      guard let log else {
        var asked = cc_options(terminal: name, mouse: options.mouse, errors: stream, error_log: nil)
        return cc_open(&asked, &abilities)
      }
      return log.withCString { log in
        var asked = cc_options(terminal: name, mouse: options.mouse, errors: stream, error_log: log)
        return cc_open(&asked, &abilities)
      }
    }
  }

  private init(_ options: TerminalOptions, as name: String, _ abilities: cc_abilities) {
    colorDepth = ColorDepth(colorCount: abilities.colors).limited(to: options.colors)
    isUnicode = abilities.unicode && name != "linux"
    self.name = name
    self.abilities = abilities
    multiplexer = options.multiplexer
    passesCopies = options.passesCopies
    isMouseOn = options.mouse && abilities.xterm_modes
    size = Self.currentSize
    painter = Painter(depth: colorDepth, pairLimit: abilities.pairs)
    decoder = InputDecoder(escapeDelay: options.escapeDelay)
  }

  deinit {
    // Another owner may have the terminal by now.
    if isOpen { cc_close() }
  }

  static var currentSize: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cc_size(&rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Gives the screen back for good; harmless when called again.
  public mutating func restore() {
    guard isOpen else { return }
    isOpen = false
    cc_close()
  }

  /// Stops the program as Ctrl-Z does elsewhere; when it goes on, the next wait begins with `Event.resumed`.
  public mutating func suspend() {
    cc_stop()
  }

  /// Leaves the screen to another program, as a pager, while `body` runs; everything must be painted afterwards.
  public mutating func lend<Result>(_ body: () throws -> Result) rethrows -> Result {
    cc_leave()
    defer {
      cc_enter()
      adoptSize()
    }
    return try body()
  }

  /// Reports clicks and the wheel, or leaves the mouse to the terminal, so that its user can select text.
  public mutating func setMouse(on: Bool) {
    cc_set_mouse(on)
    isMouseOn = on && abilities.xterm_modes
  }
}
