/// All policies that bear on requests of one caller to one resource.
///
/// A layer that is nil does not exist. One named in ``unknown`` has a part that nobody knows: what is known of it still
/// counts, and the rest may deny or allow.
public struct PolicyStack: Sendable {
  /// Policies of the user, its groups, or the role.
  public var identity: CompiledPolicies?
  /// The permissions boundary.
  public var boundary: CompiledPolicies?
  /// Session policies.
  public var session: CompiledPolicies?
  /// The resource's policy, a role's trust policy, or a key's policy.
  public var resource: CompiledPolicies?
  /// Service control policies by organization level, root first; empty outside an organization and in its management
  /// account.
  public var serviceControl: [CompiledPolicies]
  /// Resource control policies by organization level, root first.
  public var resourceControl: [CompiledPolicies]
  /// The policy of the VPC endpoint the request passes.
  public var endpoint: CompiledPolicies?
  /// Layers of which some or all policies are not known; among control policies one further level.
  public var unknown: Set<PolicyKind>

  /// A stack from its layers.
  public init(
    identity: CompiledPolicies? = nil,
    boundary: CompiledPolicies? = nil,
    session: CompiledPolicies? = nil,
    resource: CompiledPolicies? = nil,
    serviceControl: [CompiledPolicies] = [],
    resourceControl: [CompiledPolicies] = [],
    endpoint: CompiledPolicies? = nil,
    unknown: Set<PolicyKind> = []
  ) {
    self.identity = identity
    self.boundary = boundary
    self.session = session
    self.resource = resource
    self.serviceControl = serviceControl
    self.resourceControl = resourceControl
    self.endpoint = endpoint
    self.unknown = unknown
  }
}

extension PolicyStack {
  /// What AWS answers to `request`.
  public func decision(on request: AccessRequest) -> Decision {
    Evaluation(self, request, record: nil).decision
  }

  /// What AWS answers to `request`, and why.
  public func answer(to request: AccessRequest) -> PolicyAnswer {
    var recorded: [RecordedStatement] = []
    let evaluation = Evaluation(self, request) { recorded.append($0) }
    return PolicyAnswer(decision: evaluation.decision, reasons: evaluation.reasons(recorded))
  }
}

/// A statement that applied, or may apply, to a request.
struct RecordedStatement {
  var layer: PolicyLayer
  var statement: CompiledStatement
  var truth: Truth
}
