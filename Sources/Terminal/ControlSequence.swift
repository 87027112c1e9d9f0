import Screen

/// A control sequence: `ESC [`, a private mark, numbers, intermediate bytes and a final byte.
struct ControlSequence: Equatable {
  /// More than any terminal sends; a longer sequence is noise.
  private static let longest = 64

  /// One of `<=>?`, or nil.
  var mark: UInt8?
  /// The first of each group of numbers between semicolons; -1 where one is left out.
  var numbers: [Int] = []
  var intermediate: UInt8?
  var final: UInt8

  /// Takes a sequence from `bytes`, which begin at its bracket; nil when it is not complete.
  init?(parsing bytes: inout ArraySlice<UInt8>) {
    var rest = bytes.dropFirst()
    // The console of Linux sends F1 to F5 as a second bracket and a letter.
    if rest.first == UInt8(ascii: "[") {
      guard let letter = rest.dropFirst().first else { return nil }
      bytes = rest.dropFirst(2)
      self.init(mark: UInt8(ascii: "["), final: letter)
      return
    }
    let body = rest.prefix(Self.longest).prefix { (0x20...0x3F).contains($0) }
    // rxvt ends a key with Shift in a dollar sign, which elsewhere is never the last byte. Whether more has come already
    // makes no difference.
    let dollar = UInt8(ascii: "$")
    if body.first != UInt8(ascii: "?"), let end = body.firstIndex(of: dollar) {
      self.init(body: body[..<end], final: dollar)
      bytes = rest[(end + 1)...]
      return
    }
    rest = rest.dropFirst(body.count)
    guard let last = rest.first else { return nil }
    self.init(body: body, final: last)
    // A byte that cannot end a sequence is left for what follows.
    bytes = (0x40...0x7E).contains(last) ? rest.dropFirst() : rest
    guard isOldMouseReport else { return }
    // Its bytes belong to it also when they come later.
    guard bytes.count >= Self.oldMouseReportLength else { return nil }
    bytes = bytes.dropFirst(Self.oldMouseReportLength)
  }

  private init(mark: UInt8? = nil, final: UInt8) {
    self.mark = mark
    self.final = final
  }

  private init(body: ArraySlice<UInt8>, final: UInt8) {
    var body = body
    self.final = final
    if let first = body.first, (0x3C...0x3F).contains(first) {
      mark = first
      body.removeFirst()
    }
    let parameters = body.prefix { $0 >= 0x30 }
    intermediate = body.dropFirst(parameters.count).last
    guard !parameters.isEmpty else { return }
    let groups = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    numbers = groups.map { Self.number($0.prefix { $0 != UInt8(ascii: ":") }) }
  }

  /// The value of some digits; -1 for none, and for more than any terminal means.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    guard !digits.isEmpty, digits.count < 9 else { return -1 }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// The mouse protocol of old terminals has three bytes after the sequence; nobody asked for it.
  private var isOldMouseReport: Bool { final == UInt8(ascii: "M") && mark == nil && numbers.isEmpty }
  private static let oldMouseReportLength = 3
}

extension ControlSequence {
  /// A press of the left button or a step of the wheel, as SGR mouse mode reports it.
  var mouseEvent: MouseEvent? {
    guard mark == UInt8(ascii: "<"), final == UInt8(ascii: "M"), numbers.count == 3 else { return nil }
    let (column, row) = (numbers[1] - 1, numbers[2] - 1)
    guard column >= 0, row >= 0 else { return nil }
    // The modifiers are bits 4, 8 and 16; 32 marks a movement.
    switch numbers[0] & ~0b11100 {
    case 0: return MouseEvent(.click, column: column, row: row)
    case 64: return MouseEvent(.wheelUp, column: column, row: row)
    case 65: return MouseEvent(.wheelDown, column: column, row: row)
    default: return nil
    }
  }

  /// Whether pasted text follows.
  var isPasteStart: Bool { mark == nil && final == UInt8(ascii: "~") && numbers.first == 200 }

  /// Whether the terminal knows synchronised updates, if this is its answer to that question.
  var synchronizedUpdates: Bool? {
    guard mark == UInt8(ascii: "?"), intermediate == UInt8(ascii: "$"), final == UInt8(ascii: "y") else { return nil }
    guard numbers.count == 2, numbers[0] == 2026 else { return nil }
    return numbers[1] == 1 || numbers[1] == 2
  }
}

/// A string that a terminal sends as an answer: `ESC ]`, `ESC P`, `ESC _` or `ESC ^` up to its terminator.
enum ControlString {
  private static let longest = 4096

  /// Takes a string from `bytes`, which begin at its second byte; false when it is not complete.
  static func skip(_ bytes: inout ArraySlice<UInt8>) -> Bool {
    let body = bytes.prefix(longest)
    guard let end = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1B || $0 == 0x9C }) else {
      guard body.count == longest else { return false }
      bytes = bytes[body.endIndex...]
      return true
    }
    guard body[end] == 0x1B else {
      bytes = bytes[(end + 1)...]
      return true
    }
    guard end + 1 < body.endIndex, body[end + 1] == UInt8(ascii: "\\") else { return false }
    bytes = bytes[(end + 2)...]
    return true
  }
}
