import CCurses
import Glibc
public import Screen

extension CursesTerminal {
  /// Sleeps until something happens, at most for `timeout`; without one, for as long as it takes.
  ///
  /// An empty answer means that the time has passed. A terminal that has gone away is reported once, as a hang-up.
  public mutating func wait(timeout: Duration? = nil) -> [Event] {
    let clock = ContinuousClock()
    let deadline = timeout.map { clock.now + $0 }
    while true {
      let left = deadline.map { max(.zero, $0 - clock.now) }
      let events = waitOnce(for: left)
      if !events.isEmpty { return events }
      if let left, left == .zero { return [] }
    }
  }

  /// Whether keys have arrived that the program has not seen yet, so that painting may wait.
  public var hasInput: Bool {
    var waiting = pollfd(fd: cc_input(), events: Int16(POLLIN), revents: 0)
    return !isInputClosed && poll(&waiting, 1, 0) > 0
  }

  private mutating func waitOnce(for left: Duration?) -> [Event] {
    let delay = [left?.milliseconds, timeToSettle].compactMap(\.self).min()
    // A negative descriptor is passed over.
    var waiting = [
      pollfd(fd: cc_notices(), events: Int16(POLLIN), revents: 0),
      pollfd(fd: isInputClosed ? -1 : cc_input(), events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&waiting, 2, delay ?? -1)
    if count < 0 { return [] }
    if count == 0 { return timeToSettle == 0 ? decoder.settle(at: Self.milliseconds) : [] }
    let notices = waiting[0].revents == 0 ? [] : takeNotices()
    return waiting[1].revents == 0 ? notices : notices + readInput()
  }

  /// Milliseconds until what the decoder holds back is complete as it is.
  private var timeToSettle: Int32? {
    decoder.delay.map { Int32(clamping: max(0, lastInput + Int64($0) - Self.milliseconds)) }
  }

  private mutating func readInput() -> [Event] {
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = read(cc_input(), &bytes, bytes.count)
    if count > 0 {
      lastInput = Self.milliseconds
      return decoder.decode(bytes[..<count], at: lastInput)
    }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    isInputClosed = true
    return [.terminated(SIGHUP)]
  }

  private mutating func takeNotices() -> [Event] {
    let notice = cc_take_notices()
    var events: [Event] = []
    if notice.continued {
      cc_enter()
      events.append(.resumed)
    }
    if notice.continued || notice.resized {
      // Also of the same size: a multiplexer that has drawn over the screen asks for it anew in this way.
      let hasChanged = adoptSize()
      if hasChanged || notice.resized { events.append(.resized(size)) }
    }
    if notice.woken { events.append(.woken) }
    if notice.terminated != 0 { events.append(.terminated(notice.terminated)) }
    return events
  }

  /// Reads the size anew and paints everything next time; true when it has changed.
  @discardableResult
  mutating func adoptSize() -> Bool {
    let before = size
    size = Self.currentSize
    cc_resize(Int32(clamping: size.rows), Int32(clamping: size.columns))
    painter.forget()
    return size != before
  }

  /// A steady clock, for double clicks.
  private static var milliseconds: Int64 {
    let passed = ContinuousClock.now - start
    return Int64(passed / .milliseconds(1))
  }

  private static let start = ContinuousClock.now
}

extension Duration {
  /// Whole milliseconds, rounded up so that a wait is never too short.
  fileprivate var milliseconds: Int32 {
    let whole = components.seconds.multipliedReportingOverflow(by: 1_000)
    let part = (components.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return whole.overflow ? .max : Int32(clamping: whole.partialValue + part)
  }
}
