/// What a field should hold, by AWS's own description of the answer.
public enum FieldForm: Hashable, Sendable {
  /// Members in braces.
  case object
  /// Elements in brackets.
  case array
  /// Text in quotes.
  case string
  /// A number.
  case number
  /// `true` or `false`.
  case boolean
  /// A whole number within bounds.
  case wholeNumber(ClosedRange<Int64>)
  /// A time as text, or as seconds since 1970, at which AWS was there.
  case moment
  /// One of these words.
  case word([String])
}

extension FieldForm {
  /// What belongs there, as a sentence calls it.
  var withArticle: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .string: "a text"
    case .number: "a number"
    case .boolean: "a true or false"
    case .wholeNumber(let bounds):
      "a whole number from \(bounds.lowerBound)"
        + (bounds.upperBound == Int64.max ? "" : " to \(bounds.upperBound)")
    case .moment: "a time"
    case .word(let words): "one of " + words.joined(separator: ", ")
    }
  }
}
