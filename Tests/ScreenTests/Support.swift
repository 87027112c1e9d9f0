@testable import Screen

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension String {
  /// Random text of few letters, so that wide ones often come to lie on others.
  static func wideAndNarrow(count: Int, using random: inout SeededGenerator) -> String {
    String((0..<count).compactMap { _ in "漢字a ".randomElement(using: &random) })
  }

  /// Random text of plain, wide, joining, invisible and controlling scalars.
  static func hostile(count: Int, using random: inout SeededGenerator) -> String {
    let groups: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x00...0x1F, 0x7F...0x9F, 0x300...0x36F, 0x4E00...0x4EFF, 0x1100...0x11FF, 0x200B...0x200F,
      0x2028...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3F8...0x1F3FF, 0x1F466...0x1F46A,
      0x900...0x97F, 0xE0000...0xE007F, 0xE000...0xE00F, 0x600...0x6FF, 0xAC00...0xACFF, 0x0...0x10FFFF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &random) {
      guard let group = groups.randomElement(using: &random) else { continue }
      if let scalar = Unicode.Scalar(UInt32.random(in: group, using: &random)) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal could be steered or a reader misled; written apart from the code under test.
  var isDangerous: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF:
      true
    default: false
    }
  }
}
