/// How many colours a terminal shows.
public enum ColorDepth: UInt8, Hashable, Sendable, CaseIterable, Comparable {
  /// No colours: attributes alone.
  case none
  /// The eight named colours.
  case eight
  /// The sixteen named colours.
  case sixteen
  /// The palette of 256.
  case indexed
  /// 24-bit colours.
  case direct

  /// Whether a terminal shows fewer colours than another.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}
