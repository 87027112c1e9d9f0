/// How many colours a terminal shows.
public enum ColorDepth: Hashable, Sendable, CaseIterable {
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
}
