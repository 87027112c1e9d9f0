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
