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
    bytes = Self.ordered(Self.folded(text, letterCase))
  }

  /// Whether `text` holds a wildcard at all.
  public static func hasWildcard(_ text: some StringProtocol) -> Bool {
    text.utf8.contains { $0 == star || $0 == questionMark }
  }

  /// Whether the whole of `candidate` fits.
  ///
  /// - Complexity: see ``matchesGreedily(patternLength:textLength:isStar:step:characterLength:)``.
  public func matches(_ candidate: String) -> Bool {
    matches(Self.folded(candidate, letterCase), wildcardsAreText: true)
  }

  /// Whether every text that fits `other` also fits this pattern; false when that cannot be shown.
  public func covers(_ other: WildcardPattern) -> Bool {
    // Read as text, a star of `other` is a byte that only our own stars may swallow.
    matches(Self.ordered(Self.folded(other.text, letterCase)), wildcardsAreText: false)
  }

  private func matches(_ text: [UInt8], wildcardsAreText: Bool) -> Bool {
    matchesGreedily(
      patternLength: bytes.count,
      textLength: text.count,
      isStar: { bytes[$0] == Self.star },
      step: { inPattern, inText in
        if bytes[inPattern] == Self.questionMark {
          let isForeignStar = !wildcardsAreText && text[inText] == Self.star
          return isForeignStar ? nil : IAM.characterLength(text, inText)
        }
        return bytes[inPattern] == text[inText] ? 1 : nil
      },
      characterLength: { IAM.characterLength(text, $0) }
    )
  }

  private static func folded(_ text: String, _ letterCase: Case) -> [UInt8] {
    switch letterCase {
    case .sensitive: Array(text.utf8)
    case .insensitive: text.utf8.map(lowered)
    }
  }

  /// Wildcards in a row with all question marks first and one star at most: `*?` and `?*` fit the same.
  private static func ordered(_ bytes: [UInt8]) -> [UInt8] {
    guard zip(bytes, bytes.dropFirst()).contains(where: { $0 == star && ($1 == star || $1 == questionMark) }) else {
      return bytes
    }
    var ordered: [UInt8] = []
    var marks = 0
    var hasStar = false
    for byte in bytes + [0] {
      if byte == star {
        hasStar = true
      } else if byte == questionMark {
        marks += 1
      } else {
        ordered += repeatElement(questionMark, count: marks) + (hasStar ? [star] : [])
        (marks, hasStar) = (0, false)
        ordered.append(byte)
      }
    }
    return ordered.dropLast()
  }

  private static let star = UInt8(ascii: "*")
  private static let questionMark = UInt8(ascii: "?")
}
