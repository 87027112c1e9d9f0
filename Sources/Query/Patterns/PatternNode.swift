/// A regular expression taken apart.
indirect enum PatternNode: Hashable, Sendable {
  case empty
  case set(ScalarSet)
  case assertion(PatternAssertion)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// At least so often, at most so often; no upper end for nil.
  case repetition(PatternNode, Int, Int?)
}

/// A place that matches without taking a character.
enum PatternAssertion: Hashable, Sendable {
  case start
  case end
  case wordEdge
  case noWordEdge
}

/// Unicode scalars that a place in a pattern takes.
struct ScalarSet: Hashable, Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var isInverted = false

  init(_ ranges: [ClosedRange<UInt32>] = [], isInverted: Bool = false) {
    self.ranges = ranges
    self.isInverted = isInverted
  }

  init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

  func contains(_ scalar: UInt32) -> Bool { ranges.contains { $0.contains(scalar) } != isInverted }

  /// The set with the other case of its ASCII letters added.
  var ignoringCase: ScalarSet {
    var folded = self
    for range in ranges {
      if let part = range.part(of: 0x41...0x5A) { folded.ranges.append(part.lowerBound + 32...part.upperBound + 32) }
      if let part = range.part(of: 0x61...0x7A) { folded.ranges.append(part.lowerBound - 32...part.upperBound - 32) }
    }
    return folded
  }

  static let digits = ScalarSet([0x30...0x39])
  static let wordCharacters = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  static let spaces = ScalarSet([0x09...0x0D, 0x20...0x20, 0xA0...0xA0])
  static let any = ScalarSet(isInverted: true)
}

extension ClosedRange<UInt32> {
  fileprivate func part(of other: ClosedRange<UInt32>) -> ClosedRange<UInt32>? {
    overlaps(other) ? clamped(to: other) : nil
  }
}
