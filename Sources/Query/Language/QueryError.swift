/// Why a text is not a query, and where.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// A quote was opened and not closed.
    case openQuote
    /// A parenthesis was opened and not closed.
    case openParenthesis
    /// A parenthesis was closed that nobody opened.
    case strayParenthesis
    /// A term was expected.
    case missingTerm
    /// A value was expected behind a comparison.
    case missingValue
    /// The table has no field of that name.
    case unknownField(String)
    /// There is no flag of that name behind `is:`.
    case unknownFlag(String)
    /// No relation of that name leads on from the table.
    case unknownRelation(String)
    /// The field takes few words, and none is like this one.
    case unknownValue(String, field: String)
    /// An operator of other languages, with the way it is written here.
    case foreignOperator(String, here: String)
    /// The value is not of the kind that the field holds.
    case badValue(String, FieldKind)
    /// The field cannot be compared in that way.
    case badComparison(String, field: String)
    /// The pattern is not a regular expression that we know.
    case badPattern(PatternError)
    /// There are more parentheses within each other than a person writes.
    case tooDeep
  }

  /// What is wrong.
  public var reason: Reason
  /// Where, as scalars from the start of the text.
  public var position: Int
  /// Words that would have been understood there.
  public var expected: [String]

  init(_ reason: Reason, at position: Int, expected: [String] = []) {
    self.reason = reason
    self.position = position
    self.expected = expected
  }
}
