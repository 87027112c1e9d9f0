import CSimdJSON

extension JSONFault {
  /// The fault of a document that was read up to it.
  init(_ document: csj_document, in bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int) {
    let offset = document.error_offset
    self.init(
      Reason(document.status, depthLimit: depthLimit),
      offset: offset,
      start: document.error_start,
      byte: offset < bytes.count ? bytes[offset] : nil
    )
  }
}

extension JSONFault.Reason {
  fileprivate init(_ status: csj_status, depthLimit: Int) {
    self =
      switch status {
      case CSJ_EMPTY: .empty
      case CSJ_INCOMPLETE: .truncated
      case CSJ_INCOMPLETE_STRING: .truncatedString
      case CSJ_NO_NAME: .missingName
      case CSJ_NO_COLON: .missingColon
      case CSJ_NO_COMMA_IN_OBJECT: .missingCommaInObject
      case CSJ_NO_COMMA_IN_ARRAY: .missingCommaInArray
      case CSJ_TRAILING: .trailingText
      case CSJ_MISSPELT_WORD: .misspeltWord
      case CSJ_MALFORMED_NUMBER: .malformedNumber
      case CSJ_BAD_ESCAPE: .malformedEscape
      case CSJ_CONTROL: .controlCharacter
      case CSJ_INVALID_UTF8: .notUTF8
      case CSJ_TOO_DEEP: .tooDeep(limit: depthLimit)
      case CSJ_TOO_LARGE: .tooLarge
      case CSJ_OUT_OF_MEMORY: .outOfMemory
      // No value begins here; the only one left.
      default: .missingValue
      }
  }
}
