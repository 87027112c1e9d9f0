/// A text that is told from others by its bytes, as AWS tells names: a key of dictionaries and a member of sets.
///
/// `String` takes texts for one that only look alike, such as é written as one scalar and as two; to AWS they are the
/// names of two things.
public struct ExactText: Sendable {
  /// The text.
  public let text: String

  /// A text.
  public init(_ text: some StringProtocol) { self.text = String(text) }
}

extension ExactText: Hashable {
  /// Whether the bytes are the same.
  public static func == (left: ExactText, right: ExactText) -> Bool { left.text.isExactly(right.text) }

  /// Feeds the bytes.
  public func hash(into hasher: inout Hasher) { text.hashExactly(into: &hasher) }
}

extension ExactText: Comparable {
  /// Ordered by bytes.
  public static func < (left: ExactText, right: ExactText) -> Bool {
    left.text.precedesExactly(right.text)
  }
}

extension ExactText: ExpressibleByStringInterpolation {
  /// A text that is written as a literal.
  public init(stringLiteral value: String) { text = value }
}

extension ExactText: CustomStringConvertible {
  /// The text.
  public var description: String { text }
}
