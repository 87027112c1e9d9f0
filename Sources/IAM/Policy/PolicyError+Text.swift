extension PolicyError: CustomStringConvertible {
  /// The sentence a user reads.
  public var description: String {
    path.isEmpty ? sentence : "\(path): \(sentence)"
  }

  private var sentence: String {
    switch reason {
    case .empty: "the policy is empty"
    case .notJSON(let error): "the policy is not JSON: \(error)"
    case .missing(let name): "\(name) is missing"
    case .wrongType(let expected, let found): "\(found) stands where \(expected) belongs"
    case .unknownValue(let value): "unknown value \"\(value)\""
    case .duplicate: "the element stands twice; keep one"
    case .contradictory(let other): "stands beside \(other); keep one"
    }
  }
}

extension JSONError: CustomStringConvertible {
  /// What is wrong and at which byte.
  public var description: String {
    "\(sentence) at byte \(offset)"
  }

  private var sentence: String {
    switch reason {
    case .truncated: "the text ends too early"
    case .unexpectedByte(let byte): "unexpected \(Self.name(of: byte))"
    case .trailingBytes: "more text after the value"
    case .malformedNumber: "malformed number"
    case .malformedEscape: "malformed escape"
    case .notUTF8: "a string that is not UTF-8"
    case .controlCharacter: "a control character in a string"
    case .tooDeep: "more than \(JSONParser.depthLimit) levels"
    }
  }

  private static func name(of byte: UInt8) -> String {
    0x21..<0x7F ~= byte ? "\"\(Character(Unicode.Scalar(byte)))\"" : "byte \(byte)"
  }
}

extension PolicyRemark: CustomStringConvertible {
  /// The sentence a user reads.
  public var description: String {
    switch reason {
    case .unknownElement: "\(path): unknown element, ignored"
    case .unknownPrincipalKind: "\(path): unknown kind of principal, ignored"
    case .unknownOperator: "\(path): unknown condition operator"
    case .emptyList: "\(path): empty list, matches nothing"
    }
  }
}
