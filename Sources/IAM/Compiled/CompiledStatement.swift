/// A statement ready for evaluation; its actions live in the page's index.
///
/// Shared, not copied: evaluation touches it once for each request it may apply to.
final class CompiledStatement: Sendable {
  let reference: StatementReference
  let effect: Statement.Effect
  let conditions: [CompiledCondition]
  /// The resources as written.
  let writtenResource: Selection<String>?
  private let resource: ResourcePattern?
  private let principal: PrincipalPattern?
  private let kind: PolicyKind

  init(_ statement: Statement, _ reference: StatementReference, _ kind: PolicyKind, variables: Bool) {
    self.reference = reference
    self.kind = kind
    effect = statement.effect
    writtenResource = statement.resource
    resource = statement.resource.map {
      ResourcePattern($0, variables: variables, completed: kind.completesARNs)
    }
    principal = statement.principal.map(PrincipalPattern.init)
    conditions = statement.conditions.map { CompiledCondition($0, variables: variables) }
  }

  /// How the statement names the caller; policies that hang on a principal name it by hanging there.
  func principalMatch(_ request: AccessRequest, hasBoundary: Bool) -> PrincipalMatch {
    guard kind.namesPrincipals else { return .direct }
    guard let principal else { return kind == .resource ? .none : .direct }
    return principal.match(request.caller, effect, hasBoundary: hasBoundary)
  }

  /// Whether the resource fits.
  func fitsResource(of request: AccessRequest) -> Truth {
    guard let resource else { return Truth(kind.mayOmitResource) }
    return resource.matches(request.resourceBytes, request.context)
  }

  /// The conditions that stand as `truth` says for the request.
  func conditions(that truth: Truth, _ request: AccessRequest) -> [Condition] {
    conditions.filter { $0.holds(request.context) == truth }.map(\.source)
  }

  /// Whether resource and conditions fit.
  func applies(to request: AccessRequest) -> Truth {
    var truth = fitsResource(of: request)
    for condition in conditions {
      guard truth != .no else { return .no }
      truth = truth && condition.holds(request.context)
    }
    return truth
  }
}

/// Where a policy hangs, which decides what its elements mean.
public enum PolicyKind: Hashable, Sendable {
  /// On a user, group or role.
  case identity
  /// Around a user or role.
  case boundary
  /// Given when a session was made.
  case session
  /// On a resource, role trust included.
  case resource
  /// On the organization, for its principals.
  case serviceControl
  /// On the organization, for its resources.
  case resourceControl
  /// On a VPC endpoint.
  case endpoint

  var namesPrincipals: Bool {
    switch self {
    case .resource, .resourceControl, .endpoint: true
    case .identity, .boundary, .session, .serviceControl: false
    }
  }

  /// Whether an ARN with fewer than six fields gets stars for the rest; elsewhere it matches nothing but itself.
  ///
  /// Source: IAM user guide, "IAM JSON policy elements: Resource", incomplete ARNs; cloud-copilot/iam-simulate, pull
  /// request 140; as known on 2026-11-28.
  var completesARNs: Bool {
    switch self {
    case .identity, .boundary, .session: true
    case .resource, .serviceControl, .resourceControl, .endpoint: false
    }
  }

  /// Resource policies without `Resource` speak of what they hang on, control policies of everything.
  var mayOmitResource: Bool {
    switch self {
    case .resource, .serviceControl, .resourceControl, .endpoint: true
    case .identity, .boundary, .session: false
    }
  }
}
