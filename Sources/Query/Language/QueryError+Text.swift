extension QueryError: CustomStringConvertible {
  /// What is wrong, then what to do, in one line.
  public var description: String {
    switch reason {
    case .openQuote: "the quote is not closed; type \" where the text ends"
    case .openParenthesis: "the parenthesis is not closed; type )"
    case .strayParenthesis: "this parenthesis closes nothing; take it out or put it in quotes"
    case .missingTerm: "a word or a comparison is missing here"
    case .missingValue: "a value is missing here; for the empty text type \"\""
    case .unknownField(let name): "there is no field \"\(name)\"\(hint); a text to look for stands in quotes"
    case .unknownFlag(let name): "there is no \"\(name)\"" + hint
    case .unknownRelation(let name):
      "\"\(name).\" leads to no other table\(hint); a text to look for stands in quotes"
    case .unknownValue(let text, let field): "\"\(text)\" is no \(field)" + hint
    case .foreignOperator(let word, let here): "\"\(word)\" is written \(here); to look for the word put it in quotes"
    case .badValue(let text, let kind): "\"\(text)\" is not \(kind.example)"
    case .badComparison(let comparison, let field): "\"\(comparison)\" does not work on \"\(field)\"; use : or ="
    case .badPattern(let error): error.description
    case .tooDeep: "too many parentheses within each other"
    }
  }

  private var hint: String {
    guard !expected.isEmpty else { return "" }
    return "; try " + expected.prefix(6).joined(separator: ", ")
  }
}

extension FieldKind {
  /// What a value looks like, with an article.
  var example: String {
    switch self {
    case .text: "a text"
    case .runtime: "a runtime; type one such as python3.12"
    case .number(.count): "a number; type one such as 10"
    case .number(.mebibytes): "a memory size; type one such as 512, 512mb or 1gb"
    case .number(.seconds): "a duration; type one such as 30s or 5m"
    case .number(.bytes): "a size; type one such as 500kb or 50mb"
    case .number(.days): "a number of days; type one such as 30d"
    case .date: "a date; type one such as 2026-11-21, or an age such as 30d"
    case .severity: "a severity; type info, low, medium, high or critical"
    case .flag: "a yes or no"
    }
  }
}
