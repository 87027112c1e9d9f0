public import IAM
import Inventory

/// A step of the argument behind a decision, with the place of the policy it speaks of.
public struct AccessEvidence: Hashable, Sendable {
  /// The step.
  public var reason: DecisionReason
  /// Where the policy stands; nil when the step speaks of none or the snapshot has no row of it.
  public var source: PolicySource?

  /// A step of an argument.
  public init(_ reason: DecisionReason, _ source: PolicySource? = nil) {
    self.reason = reason
    self.source = source
  }
}

extension AccessModel {
  /// Reasons with the places of the policies they name; `principal` is who asked, `resource` what was asked about.
  public func evidence(
    _ reasons: [DecisionReason],
    principal: PrincipalRow?,
    resource: String
  ) -> [AccessEvidence] {
    reasons.map { reason in
      AccessEvidence(reason, source(of: reason, principal: principal, resource: resource))
    }
  }

  /// Where the policy that a reason speaks of stands: the one it names, or the boundary that does not allow.
  private func source(of reason: DecisionReason, principal: PrincipalRow?, resource: String) -> PolicySource? {
    if case .noneAllows(let layer) = reason, layer.kind == .boundary, let principal {
      return source(of: library.managedRef(key(principal).boundary), in: .boundary, principal: principal)
    }
    return reason.statement.flatMap { layer, statement in
      if statement.policy == .sharedTrust { return source(ofTrustIn: resource) }
      return source(of: statement.policy, in: layer.kind, principal: principal)
    }
  }
}

extension AccessEvidence {
  /// The sentence a user reads; a layer that merely does not allow is told by the name of its policy, where it has one.
  public var sentence: String {
    guard case .noneAllows(let layer) = reason, let source else { return reason.description }
    return "no statement of the \(layer) \(source.name) allows it"
  }
}

extension DecisionReason {
  /// The statement that the reason speaks of, with its layer; nil when it speaks of none.
  public var statement: (layer: PolicyLayer, statement: StatementReference)? {
    switch self {
    case .denies(let layer, let statement, _), .allows(let layer, let statement, _),
      .dependsOn(let layer, _, let statement, _), .fails(let layer, let statement, _):
      (layer, statement)
    case .noneAllows, .layerUnknown, .rootUser, .rootCannotAssumeRoles, .needsNoPermission, .mustBeSigned,
      .needsLongTermCredentials, .keptByAWS:
      nil
    }
  }

  /// The conditions that the reason names.
  public var conditions: [Condition] {
    switch self {
    case .denies(_, _, let conditions), .allows(_, _, let conditions), .dependsOn(_, _, _, let conditions),
      .fails(_, _, let conditions):
      conditions
    case .noneAllows, .layerUnknown, .rootUser, .rootCannotAssumeRoles, .needsNoPermission, .mustBeSigned,
      .needsLongTermCredentials, .keptByAWS:
      []
    }
  }
}
