/// Gathers what stands between the marks of a bracketed paste.
struct PasteCollector {
  private static let endMark = Array("\u{1B}[201~".utf8)

  private let limit: Int
  private var bytes: [UInt8] = []
  /// Whether its text has been handed on before its end came.
  private(set) var isHandedOn = false

  init(limit: Int) {
    self.limit = limit
  }

  /// Forgets what was gathered and goes on gathering.
  mutating func handOn() {
    bytes = []
    isHandedOn = true
  }

  /// What was gathered, with line ends made one kind and invalid bytes replaced.
  ///
  /// Terminals send a line end as a carriage return, as if it were typed.
  var text: String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    for (position, byte) in bytes.enumerated() {
      if byte == 0x0A, position > 0, bytes[position - 1] == 0x0D { continue }
      plain.append(byte == 0x0D ? 0x0A : byte)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The pasted text once its end mark is among `input`; takes what belongs to the paste.
  mutating func collect(_ input: inout ArraySlice<UInt8>) -> String? {
    while let mark = input.firstIndex(of: 0x1B) {
      keep(input[..<mark])
      input = input[mark...]
      if input.starts(with: Self.endMark) {
        input = input.dropFirst(Self.endMark.count)
        return text
      }
      // The rest of the mark may be on its way.
      if Self.endMark.starts(with: input) { return nil }
      keep(input.prefix(1))
      input = input.dropFirst()
    }
    keep(input)
    input = []
    return nil
  }

  private mutating func keep(_ more: ArraySlice<UInt8>) {
    bytes += more.prefix(max(0, limit - bytes.count))
  }
}
