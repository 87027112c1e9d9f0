/// A text of which only a pattern is known: `*` stands for any run of characters, `?` for one.
struct Likeness: Sendable {
  fileprivate let symbols: [UInt16]

  /// The texts that fit `pattern`.
  init(_ pattern: some Sequence<UInt8>) {
    symbols = pattern.map { byte in
      switch byte {
      case UInt8(ascii: "*"): TextPattern.star
      case UInt8(ascii: "?"): TextPattern.questionMark
      default: UInt16(byte)
      }
    }
  }
}

extension TextPattern {
  /// Whether a text fits of which only a pattern is known; nil when a variable has no value.
  ///
  /// `yes` when all that it can be fits, `no` when nothing of it does.
  func matches(_ text: Likeness, _ context: RequestContext) -> Truth? {
    switch form {
    case .everything: return .yes
    case .exact(let bytes): return text.fits(bytes.map(UInt16.init))
    case .prefix(let bytes): return text.fits(bytes.map(UInt16.init) + [Self.star])
    case .symbols(let symbols): return text.fits(symbols)
    case .template(let parts):
      switch filled(parts, context) {
      case .symbols(let symbols): return text.fits(symbols)
      case .unknown: return .unknown
      case .unresolved: return nil
      }
    }
  }
}

extension Likeness {
  /// Whether some text that fits begins so.
  func mayBe(beginningWith text: String) -> Bool { mayMeet(text.utf8.map(UInt16.init) + [TextPattern.star]) }

  fileprivate func fits(_ pattern: [UInt16]) -> Truth {
    // A question mark takes a whole character, which only ASCII shows by its first byte.
    guard (symbols + pattern).allSatisfy({ $0 < 0x80 || $0 >= TextPattern.star }) else { return .unknown }
    if isCovered(by: pattern) { return .yes }
    return mayMeet(pattern) ? .unknown : .no
  }

  /// Whether every text fits the pattern; only a star of the pattern takes what a star here stands for.
  private func isCovered(by pattern: [UInt16]) -> Bool {
    matchesGreedily(
      patternLength: pattern.count,
      textLength: symbols.count,
      isStar: { pattern[$0] == TextPattern.star },
      step: { inPattern, inText in
        guard symbols[inText] != TextPattern.star else { return nil }
        return pattern[inPattern] == TextPattern.questionMark || pattern[inPattern] == symbols[inText] ? 1 : nil
      },
      characterLength: { _ in 1 }
    )
  }

  /// Whether some text fits the pattern.
  private func mayMeet(_ pattern: [UInt16]) -> Bool {
    // By how much of the text: whether it fits what of the pattern was looked at.
    var reached = [Bool](repeating: false, count: symbols.count + 1)
    reached[0] = true
    for place in 0...pattern.count {
      let own = place < pattern.count ? pattern[place] : nil
      var next = [Bool](repeating: false, count: symbols.count + 1)
      for index in 0...symbols.count where reached[index] {
        let other = index < symbols.count ? symbols[index] : nil
        if other == TextPattern.star || (own == TextPattern.star && other != nil) { reached[index + 1] = true }
        if own == TextPattern.star || (own != nil && other == TextPattern.star) { next[index] = true }
        if let own, let other, Self.isSame(own, other) { next[index + 1] = true }
      }
      if own == nil { return reached[symbols.count] }
      reached = next
    }
    return false
  }

  private static func isSame(_ left: UInt16, _ right: UInt16) -> Bool {
    left == right || left == TextPattern.questionMark || right == TextPattern.questionMark
  }
}
