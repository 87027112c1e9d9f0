import Glibc
import Screen
import Terminal

/// The state of the probe: the events it has seen.
struct Probe {
  private var lastEvent = "none"
  private var eventCount = 0
  private var cursorRow = 3
  private var isCursorVisible = false
  private var savesSlowly = false

  /// Paints and waits until the program is to end; returns its exit code.
  mutating func run(_ terminal: inout CursesTerminal) -> Int32 {
    while true {
      paint(on: &terminal)
      for event in terminal.wait() {
        eventCount += 1
        lastEvent = Self.describe(event)
        if let code = react(to: event, terminal: &terminal) {
          terminal.restore()
          return code
        }
      }
    }
  }

  /// Uses up the stack.
  private static func descend(from depth: Int) -> Int {
    depth == 0 ? 0 : descend(from: depth + 1) + 1
  }

  /// Gives the terminal back and takes it anew.
  private mutating func reopen(_ terminal: inout CursesTerminal) {
    terminal.restore()
    do throws(TerminalError) {
      terminal = try CursesTerminal.open(TerminalOptions(name: terminal.name))
      lastEvent = "reopened"
    } catch {
      exit(3)
    }
  }

  /// Takes until a key is pressed.
  private func save(_ terminal: inout CursesTerminal) {
    terminal.setTitle("saving")
    while true {
      for event in terminal.wait() {
        if case .key = event { return }
      }
    }
  }

  /// Hears nothing any more.
  private func hang(_ terminal: borrowing CursesTerminal) {
    terminal.setTitle("hanging")
    while true { sched_yield() }
  }

  /// An event in a few words.
  private static func describe(_ event: Event) -> String {
    switch event {
    case .key(let key): "key \(key.code) \(key.modifiers.rawValue)"
    case .mouse(let event): "\(event.kind) at \(event.column),\(event.row)"
    case .paste(let text):
      "paste of \(text.unicodeScalars.count): \(text.split(separator: "\n").joined(separator: "/"))"
    case .resized(let size): "resized to \(size.columns)x\(size.rows)"
    case .resumed: "resumed"
    case .woken: "woken"
    case .terminated(let signal): "terminated by \(signal)"
    }
  }

  /// Does what an event asks for; the exit code when it ends the program.
  private mutating func react(to event: Event, terminal: inout CursesTerminal) -> Int32? {
    switch event {
    case .key(let key): return react(to: key, terminal: &terminal)
    case .terminated(let signal):
      if savesSlowly { save(&terminal) }
      return 128 + signal
    case .mouse, .paste, .resized, .resumed, .woken: return nil
    }
  }

  private mutating func react(to key: Key, terminal: inout CursesTerminal) -> Int32? {
    switch (key.code, key.modifiers) {
    case (.character("q"), []): return 0
    case (.character("c"), .control): return 130
    case (.character("z"), .control): terminal.suspend()
    case (.character("l"), .control): terminal.invalidate()
    case (.down, []): cursorRow += 1
    case (.up, []): cursorRow -= 1
    case (.character(let command), .alt): obey(command, terminal: &terminal)
    default: break
    }
    return nil
  }

  private mutating func obey(_ command: Character, terminal: inout CursesTerminal) {
    switch command {
    case "m": terminal.setMouse(on: !terminal.isMouseOn)
    case "v": isCursorVisible.toggle()
    case "k": savesSlowly = true
    case "t": terminal.setTitle("probe: \u{1B}]0;evil\u{7} title")
    case "y": lastEvent = String(describing: terminal.copy(osc52: "copied text"))
    case "e": perror("a library speaks")
    case "p": terminal.lend { print("pager runs") }
    case "w": Background.run { Waker().wake() }
    case "s": raise(SIGSEGV)
    case "o": lastEvent = String(Self.descend(from: 1))
    case "b": Background.run { preconditionFailure("the probe was asked to trap in the background") }
    case "r": reopen(&terminal)
    case "x": preconditionFailure("the probe was asked to trap")
    case "a": abort()
    case "h": hang(terminal)
    default: break
    }
  }
}

extension Probe {
  /// Text in several widths, the last event, a table of rows with the cursor row, and colours.
  private func paint(on terminal: inout CursesTerminal) {
    let size = terminal.size
    var grid = CellGrid(size)
    grid.put("probe \(terminal.name) \(terminal.colorDepth) \(size.columns)x\(size.rows)", column: 0, row: 0)
    grid.put("\(eventCount): \(lastEvent)", column: 0, row: 1)
    grid.put("|漢字|e\u{301}|", column: 0, row: 2)
    for row in 3..<max(4, size.rows - 1) {
      let ground = row == cursorRow ? Role.rowCursor : .text
      grid.put(Self.row(row), column: 0, row: row, width: size.columns, ground: ground)
    }
    grid.put("bottom", column: 0, row: size.rows - 1, role: .bar)
    let cursor = CursorPlace(column: 0, row: cursorRow, isVisible: isCursorVisible)
    terminal.paint(grid, theme: Self.theme, cursor: cursor)
  }

  /// A row of a table; names as long as real ones, none like its neighbour.
  private static func row(_ row: Int) -> String {
    let names = ["orders-api", "thumbnails", "legacy-webhook", "feedback-form", "partner-feed"]
    let name = names[row % names.count]
    let settings = "python3.\(8 + row % 6)  \(128 * row) MiB  1\(row) s  subnet"
    return "\(name)-\(row)  111122223333  eu-west-\(row % 3)  \(settings)"
  }

  /// A small theme: enough to see colours arrive.
  private static let theme = Theme(
    name: "probe",
    title: "Probe",
    styles: [
      .rowCursor: Style(foreground: .named(15), background: .indexed(24), attributes: .bold),
      .bar: Style(foreground: .rgb(red: 255, green: 135, blue: 0), attributes: .underline),
    ]
  )
}

/// Work on another thread.
private enum Background {
  private final class Work {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  static func run(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { work in
      guard let work else { return nil }
      Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
      return nil
    }
    pthread_create(&thread, nil, start, Unmanaged.passRetained(Work(body)).toOpaque())
  }
}
