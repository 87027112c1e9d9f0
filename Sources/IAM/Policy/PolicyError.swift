public import JSON

/// Why a text is not a policy, and where.
public struct PolicyError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// Nothing but white space.
    case empty
    /// The text is not JSON.
    case notJSON(JSONFault)
    /// An element the language demands is missing.
    case missing(String)
    /// A value of another kind than the element takes.
    case wrongType(expected: String, found: String)
    /// A value the element does not know.
    case unknownValue(String)
    /// An element stands twice, so that its meaning depends on the reader.
    case duplicate
    /// Both an element and its negation, such as `Action` and `NotAction`.
    case contradictory(String)
  }

  /// The element at fault, such as `Statement[2].Effect`; empty for the document itself.
  public var path: String
  /// What is wrong.
  public var reason: Reason

  /// Something wrong with an element.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

/// Something in a policy that was read past.
public struct PolicyRemark: Hashable, Sendable {
  /// What was met.
  public enum Reason: Hashable, Sendable {
    /// An element the policy language does not know.
    case unknownElement
    /// A kind of principal the policy language does not know.
    case unknownPrincipalKind
    /// A condition operator the policy language does not know.
    case unknownOperator
    /// An empty list, which matches nothing.
    case emptyList
  }

  /// The element, such as `Statement[0].Comment`.
  public var path: String
  /// What was met there.
  public var reason: Reason
}
