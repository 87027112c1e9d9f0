/// How many colours a terminal shows.
public enum ColorDepth: UInt8, CaseIterable, Comparable, Hashable, Sendable {
  /// Attributes only.
  case none
  case eight
  case sixteen
  /// The palette of 256.
  case indexed
  /// 24 bits.
  case direct

  /// The depth of a terminal with `count` colours.
  public init(colorCount count: Int32) {
    self =
      switch count {
      case ..<8: .none
      case ..<16: .eight
      case ..<256: .sixteen
      case ..<(1 << 24): .indexed
      default: .direct
      }
  }

  /// Whether it shows fewer colours.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}
