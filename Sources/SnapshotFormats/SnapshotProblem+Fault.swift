import JSON

extension SnapshotProblem.Kind {
  /// Why a file is no JSON document.
  init(_ fault: JSONFault) {
    self =
      switch fault.reason {
      case .empty: .emptyFile
      case .truncated, .truncatedString: .incompleteJSON
      case .notUTF8: .invalidUTF8
      case .tooDeep: .nestedTooDeeply
      case .tooLarge: .tooLarge
      case .outOfMemory: .outOfMemory
      case .missingValue, .missingName, .missingColon, .missingCommaInObject, .missingCommaInArray, .trailingText,
        .misspeltWord, .malformedNumber, .malformedEscape, .controlCharacter:
        .invalidJSON
      }
  }
}

extension JSONFault {
  /// Where a person should look: the byte within a string, the beginning of a word or number that goes wrong.
  var place: Int {
    switch reason {
    case .truncated, .truncatedString, .malformedEscape, .controlCharacter, .notUTF8: offset
    case .empty, .missingValue, .missingName, .missingColon, .missingCommaInObject, .missingCommaInArray, .trailingText,
      .misspeltWord, .malformedNumber, .tooDeep, .tooLarge, .outOfMemory:
      start
    }
  }
}
