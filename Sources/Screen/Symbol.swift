/// The scalars of one glyph, packed: at most five, of 21 bits each.
///
/// A grid of `Character` would count references for every cell it copies or compares; this is two numbers.
struct Symbol: Hashable, Sendable {
  /// Three scalars, the first in the lowest bits; 0 stands for none.
  private var low: UInt64 = 0
  /// Two more.
  private var high: UInt64 = 0

  /// The most scalars one cell holds, one with a width and its marks, as curses has no room for more.
  static let mostScalars = 5

  /// No glyph.
  static let empty = Symbol()
  /// A blank.
  static let blank = Symbol(ascii: 0x20)
  /// What stands for text that is not ASCII where only ASCII is shown.
  static let question = Symbol(ascii: 0x3F)

  private init() {}

  /// The glyph of one scalar.
  init(_ scalar: Unicode.Scalar) { low = UInt64(scalar.value) }

  /// The glyph of one byte of ASCII.
  init(ascii byte: UInt8) { low = UInt64(byte) }

  /// The first scalars of a cluster.
  init(_ character: Character) {
    for (index, scalar) in character.unicodeScalars.prefix(Symbol.mostScalars).enumerated() { set(scalar, at: index) }
  }

  /// Puts a scalar at an index below `mostScalars`.
  mutating func set(_ scalar: Unicode.Scalar, at index: Int) {
    if index < 3 {
      low |= UInt64(scalar.value) << UInt64(21 * index)
    } else {
      high |= UInt64(scalar.value) << UInt64(21 * (index - 3))
    }
  }

  /// Whether the glyph is ASCII.
  var isASCII: Bool { high == 0 && low < 0x80 }

  /// The glyph as text, nil for none.
  var character: Character? {
    if low == 0 { return nil }
    if low < 0x80, high == 0 { return Character(Unicode.Scalar(UInt8(low))) }
    var scalars = String.UnicodeScalarView()
    append(to: &scalars)
    return String(scalars).first
  }

  /// Appends the scalars to text.
  func append(to scalars: inout String.UnicodeScalarView) {
    for packed in [low, high] {
      var rest = packed
      while rest != 0 {
        if let scalar = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) { scalars.append(scalar) }
        rest >>= 21
      }
    }
  }
}
