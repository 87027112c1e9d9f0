import JSON

extension JSONFault {
  /// Where a person should look: the beginning of a word that is none.
  var place: Int { reason == .misspeltWord ? start : offset }

  /// What a person would have to mend.
  var lack: String {
    switch reason {
    case .empty, .truncated: "the text ends inside a value"
    case .truncatedString: "the text ends inside a string"
    case .missingValue, .misspeltWord: "a value is missing"
    case .missingName: "the name of a member is missing"
    case .missingColon: "a colon is missing"
    case .missingCommaInObject: "a comma or } is missing"
    case .missingCommaInArray: "a comma or ] is missing"
    case .trailingText: "text follows the value"
    case .malformedNumber: "a number that is none"
    case .malformedEscape: "an unknown escape"
    case .controlCharacter: "a control character in a string"
    case .notUTF8: "text that is not UTF-8"
    case .tooDeep(let limit): "more than \(limit) levels"
    case .tooLarge: "more text than can be read"
    case .outOfMemory: "more text than fits into memory"
    }
  }
}
