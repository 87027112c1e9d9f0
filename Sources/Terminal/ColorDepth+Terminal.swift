import Screen

extension ColorDepth {
  /// The depth of a terminal with `count` colours.
  init(colorCount count: Int32) {
    self =
      switch count {
      case ..<8: .none
      case ..<16: .eight
      case ..<256: .sixteen
      case ..<(1 << 24): .indexed
      default: .direct
      }
  }

  /// This depth, or `limit` where that shows fewer colours.
  func limited(to limit: ColorDepth?) -> ColorDepth {
    // The cases are in order of the colours they show.
    ColorDepth.allCases.first { $0 == self || $0 == limit } ?? self
  }
}
