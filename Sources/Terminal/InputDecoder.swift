public import Screen

/// Turns the bytes of a terminal into keys, mouse events and pastes.
///
/// It knows the sequences of all common terminals at once rather than those of one terminfo entry: entries are often
/// wrong about the terminal in front of the user, and the sequences do not contradict each other.
public struct InputDecoder {
  /// How long an escape stands alone before it is the Escape key, unless `ESCDELAY` says otherwise, in milliseconds.
  public static let escapeDelay = 25
  /// Longest pause inside a sequence that has begun, in milliseconds.
  ///
  /// Slow lines and multiplexers cut sequences anywhere, and the rest of one taken for keys would do what nobody asked
  /// for. The `ESCDELAY` of ncurses is a second.
  public static let sequenceDelay = 1_000
  /// Pause inside a paste after which what has come of it is handed on, in milliseconds.
  public static let pasteDelay = 1_000
  /// Longest pause inside a paste, in milliseconds; a paste whose end mark is lost ends then.
  public static let lostPasteDelay = 10_000
  /// Most bytes kept of one paste; the rest is dropped.
  public static let pasteLimit = 1 << 20
  /// Longest time between the two clicks of a double click, in milliseconds.
  public static let doubleClickDelay: Int64 = 400

  /// Whether the terminal has said that it knows synchronised updates.
  public private(set) var synchronizesUpdates = false

  var pending: [UInt8] = []
  var paste: PasteCollector?
  private var lastClick: (event: MouseEvent, time: Int64)?

  private let escapeDelay: Int

  /// A decoder that has seen nothing.
  ///
  /// - Parameter escapeDelay: how long an escape stands alone before it is the Escape key, in milliseconds.
  public init(escapeDelay: Int = InputDecoder.escapeDelay) { self.escapeDelay = escapeDelay }

  /// How long the bytes that follow may take, in milliseconds; nil when nothing is waiting for more.
  public var delay: Int? {
    if let paste { return paste.isHandedOn ? Self.lostPasteDelay : Self.pasteDelay }
    guard !pending.isEmpty else { return nil }
    return Input.beginsSequence(pending) ? Self.sequenceDelay : escapeDelay
  }

  /// Takes bytes and tells what they complete.
  ///
  /// - Parameters:
  ///   - bytes: what has just been read.
  ///   - time: when it was read, in milliseconds of any steady clock.
  /// - Returns: the events, in order.
  public mutating func decode(_ bytes: some Collection<UInt8>, at time: Int64) -> [Event] {
    pending += bytes
    return drain(at: time, isFinal: false)
  }

  /// The events of what was waiting for more, after `delay` has passed without any.
  public mutating func settle(at time: Int64) -> [Event] {
    guard let collected = paste else { return drain(at: time, isFinal: true) }
    guard collected.isHandedOn else {
      // Its end mark may still come: what follows until then is no typing.
      let text = collected.text
      paste?.handOn()
      return text.isEmpty ? [] : [.paste(text)]
    }
    paste = nil
    return drain(at: time, isFinal: true)
  }

  private mutating func drain(at time: Int64, isFinal: Bool) -> [Event] {
    var events: [Event] = []
    var rest = pending[...]
    while !rest.isEmpty {
      if paste != nil {
        guard let text = collectPaste(&rest) else { break }
        if !text.isEmpty { events.append(.paste(text)) }
        continue
      }
      guard let input = Input(parsing: &rest, isFinal: isFinal) else { break }
      append(input, at: time, to: &events)
    }
    pending = Array(rest)
    return events
  }

  private mutating func append(_ input: Input, at time: Int64, to events: inout [Event]) {
    switch input {
    case .keys(let keys): events += keys.map(Event.key)
    case .mouse(let event): events.append(.mouse(doubled(event, at: time)))
    case .pasteBegins: paste = PasteCollector(limit: Self.pasteLimit)
    case .synchronizesUpdates(let known): synchronizesUpdates = known
    case .nothing: break
    }
  }

  /// The text of the paste when its end mark has arrived; takes what belongs to it from `bytes`.
  private mutating func collectPaste(_ bytes: inout ArraySlice<UInt8>) -> String? {
    guard let text = paste?.collect(&bytes) else { return nil }
    paste = nil
    return text
  }

  /// The second of two clicks on one cell is a double click; a third begins anew.
  private mutating func doubled(_ event: MouseEvent, at time: Int64) -> MouseEvent {
    guard event.kind == .click else { return event }
    if let last = lastClick, last.event == event, time - last.time <= Self.doubleClickDelay {
      lastClick = nil
      return MouseEvent(.doubleClick, column: event.column, row: event.row)
    }
    lastClick = (event, time)
    return event
  }
}
