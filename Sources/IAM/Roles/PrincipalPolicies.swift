/// The policies that decide what a user or role may do: its own, the boundary around them, and the control policies of
/// its account.
public struct PrincipalPolicies: Hashable, Sendable {
  /// Inline and attached policies.
  public var identity: [NamedPolicy]
  /// The permissions boundary.
  public var boundary: Boundary

  /// Service control policies by organization level, root first; empty outside an organization and in its management
  /// account.
  public var serviceControl: [[NamedPolicy]]
  /// Whether further service control policies bind the account that are not known.
  public var hasUnknownServiceControl: Bool

  /// A permissions boundary, as far as it is known.
  public enum Boundary: Hashable, Sendable {
    /// There is none.
    case none
    /// This policy.
    case policy(NamedPolicy)
    /// There is one whose document is not known.
    case unknown(name: String)
  }

  /// The policies of one principal.
  public init(
    identity: [NamedPolicy],
    boundary: Boundary = .none,
    serviceControl: [[NamedPolicy]] = [],
    hasUnknownServiceControl: Bool = false
  ) {
    self.identity = identity
    self.boundary = boundary
    self.serviceControl = serviceControl
    self.hasUnknownServiceControl = hasUnknownServiceControl
  }
}

extension PrincipalPolicies {
  /// The policies ready for evaluation; compiled anew at every call, so keep it.
  public var stack: PolicyStack {
    var stack = PolicyStack(
      identity: CompiledPolicies(identity, .identity),
      serviceControl: serviceControl.map { CompiledPolicies($0, .serviceControl) }
    )
    switch boundary {
    case .none: break
    case .policy(let policy): stack.boundary = CompiledPolicies([policy], .boundary)
    case .unknown: stack.unknown.insert(.boundary)
    }
    if hasUnknownServiceControl { stack.unknown.insert(.serviceControl) }
    return stack
  }
}

extension NamedPolicy {
  /// Statements that allow all they name, whatever the request.
  var unconditionalGrants: [Statement] {
    document.statements.filter { $0.effect == .allow && $0.narrowingConditions.isEmpty }
  }
}

extension Statement {
  /// Whether every resource is meant; true also for a statement without a `Resource` element.
  ///
  /// An Allow of a whole partition counts, since it grants all that the account has. A Deny of one does not: it may be
  /// another partition than the account's.
  var coversEveryResource: Bool {
    guard let resource else { return true }
    return resource.coversEveryResource || (effect == .allow && resource.coversAnyPartition)
  }
}
