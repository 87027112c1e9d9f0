extension JSONFault: CustomStringConvertible {
  /// What is wrong and at which byte; a string that is not UTF-8 is named by its first byte.
  public var description: String {
    "\(sentence) at byte \(reason == .notUTF8 ? start : offset)"
  }

  private var sentence: String {
    switch reason {
    case .empty, .truncated, .truncatedString: "the text ends too early"
    case .missingValue, .missingName, .missingColon, .missingCommaInObject, .missingCommaInArray, .misspeltWord:
      unexpected
    case .trailingText: "more text after the value"
    case .malformedNumber: "malformed number"
    case .malformedEscape: "malformed escape"
    case .notUTF8: start < offset ? "a string that is not UTF-8" : unexpected
    case .controlCharacter: "a control character in a string"
    case .tooDeep(let limit): "more than \(limit) levels"
    case .tooLarge: "the text is too long"
    case .outOfMemory: "the text does not fit into memory"
    }
  }

  private var unexpected: String {
    guard let byte else { return "the text ends too early" }
    return 0x21..<0x7F ~= byte ? "unexpected \"\(Character(Unicode.Scalar(byte)))\"" : "unexpected byte \(byte)"
  }
}
