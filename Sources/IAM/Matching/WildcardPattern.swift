/// Text in which `*` stands for any run of characters and `?` for exactly one.
public struct WildcardPattern: Hashable, Sendable {
  /// Whether letters of either case are the same.
  public enum Case: Hashable, Sendable {
    /// Resources, ARNs, `StringLike`.
    case sensitive
    /// Actions; ASCII letters only, since action names have no others.
    case insensitive
  }

  /// The pattern as written.
  public let text: String
  private let bytes: [UInt8]
  private let letterCase: Case

  /// A pattern from policy text.
  public init(_ text: String, _ letterCase: Case = .sensitive) {
    self.text = text
    self.letterCase = letterCase
    bytes = Self.folded(text, letterCase)
  }

  /// Whether `text` holds a wildcard at all.
  public static func hasWildcard(_ text: some StringProtocol) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  }

  /// Whether the whole of `candidate` fits.
  ///
  /// - Complexity: O(*n* · *m*) at worst, without recursion: only the last `*` is ever reconsidered.
  public func matches(_ candidate: String) -> Bool {
    Self.matches(pattern: bytes, text: Self.folded(candidate, letterCase))
  }

  /// Whether every text that fits `other` also fits this pattern; false when that cannot be shown.
  public func covers(_ other: WildcardPattern) -> Bool {
    // Read as text, a star of `other` is a byte that only our own stars may swallow.
    Self.matches(pattern: bytes, text: Self.folded(other.text, letterCase), starsNeedStars: true)
  }

  private static func folded(_ text: String, _ letterCase: Case) -> [UInt8] {
    switch letterCase {
    case .sensitive: Array(text.utf8)
    case .insensitive: text.utf8.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 }
    }
  }

  static func matches(pattern: [UInt8], text: [UInt8], starsNeedStars: Bool = false) -> Bool {
    var inPattern = 0
    var inText = 0
    var star: (afterStar: Int, resumeAt: Int)?
    while inText < text.count {
      if inPattern < pattern.count, pattern[inPattern] == UInt8(ascii: "*") {
        inPattern += 1
        star = (inPattern, inText)
      } else if inPattern < pattern.count,
        let length = step(pattern[inPattern], text, inText, starsNeedStars)
      {
        inPattern += 1
        inText += length
      } else if let (afterStar, resumeAt) = star {
        inPattern = afterStar
        inText = resumeAt + characterLength(text, resumeAt)
        star = (afterStar, inText)
      } else {
        return false
      }
    }
    return pattern[inPattern...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// How many bytes of the text one pattern byte other than `*` takes, nil when it does not fit.
  private static func step(_ symbol: UInt8, _ text: [UInt8], _ index: Int, _ starsNeedStars: Bool) -> Int? {
    if symbol == UInt8(ascii: "?") {
      return starsNeedStars && text[index] == UInt8(ascii: "*") ? nil : characterLength(text, index)
    }
    return symbol == text[index] ? 1 : nil
  }

  /// Bytes of the UTF-8 character that begins at `index`, so that `?` takes a whole one.
  private static func characterLength(_ text: [UInt8], _ index: Int) -> Int {
    var end = index + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end - index
  }
}
