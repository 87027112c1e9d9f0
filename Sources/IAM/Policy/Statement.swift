/// One statement of a policy, in the author's order and spelling.
public struct Statement: Hashable, Sendable {
  /// What a matching statement does.
  public enum Effect: String, Hashable, Sendable {
    /// The statement grants.
    case allow = "Allow"
    /// The statement takes away, whatever else grants.
    case deny = "Deny"
  }

  /// Position in the document, from 0.
  public var index: Int
  /// The author's name for the statement.
  public var sid: String?
  /// Whether it grants or takes away.
  public var effect: Effect
  /// `Principal` or `NotPrincipal`; nil in identity policies, which speak of their holder.
  public var principal: Selection<Principal>?
  /// `Action` or `NotAction`.
  public var action: Selection<String>
  /// `Resource` or `NotResource`; nil in role trust policies and others that speak of what they hang on.
  public var resource: Selection<String>?
  /// Conditions in written order; all must hold.
  public var conditions: [Condition]

  /// A statement from its parts.
  public init(
    index: Int = 0,
    sid: String? = nil,
    effect: Effect = .allow,
    principal: Selection<Principal>? = nil,
    action: Selection<String>,
    resource: Selection<String>? = nil,
    conditions: [Condition] = []
  ) {
    self.index = index
    self.sid = sid
    self.effect = effect
    self.principal = principal
    self.action = action
    self.resource = resource
    self.conditions = conditions
  }

  /// How people find the statement in its document: its Sid, else its position counted from 1.
  public var name: String {
    guard let sid, !sid.isEmpty else { return "statement \(index + 1)" }
    return sid
  }
}

/// What an element lists: these alone, or everything except these.
public enum Selection<Value: Hashable & Sendable>: Hashable, Sendable {
  /// `Action`, `Resource` or `Principal`.
  case only([Value])
  /// `NotAction`, `NotResource` or `NotPrincipal`.
  case allExcept([Value])

  /// The listed values, whichever way they count.
  public var values: [Value] {
    switch self {
    case .only(let values), .allExcept(let values): values
    }
  }

  /// Whether the values are exceptions.
  public var isNegated: Bool {
    switch self {
    case .only: false
    case .allExcept: true
    }
  }
}

/// One key of one operator block with the values that satisfy it.
public struct Condition: Hashable, Sendable {
  /// The operator as written, such as `ForAnyValue:StringLike`.
  public var operatorName: String
  /// The context key as written; AWS compares keys without regard to case.
  public var key: String
  /// The alternatives, each as text.
  public var values: [String]

  /// A condition from its parts.
  public init(_ operatorName: String, _ key: String, _ values: [String]) {
    self.operatorName = operatorName
    self.key = key
    self.values = values
  }
}
