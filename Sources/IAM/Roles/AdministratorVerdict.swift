/// Whether a principal may do everything everywhere.
public enum AdministratorVerdict: Hashable, Sendable {
  /// It may, by these statements.
  case administrator([StatementReference])
  /// Its statements say so, but a Deny or the boundary takes away what makes an administrator.
  case cut([StatementReference], by: AdministratorCut)
  /// Its statements say so, but what is missing could take it away.
  case unknown([StatementReference], missing: MissingPolicies)
  /// No statement grants everything.
  case notAdministrator

  /// Policies that are not known.
  public enum MissingPolicies: Hashable, Sendable {
    /// The permissions boundary of this name.
    case boundary(String)
    /// Service control policies.
    case serviceControl
  }
}

/// What keeps a principal from being the administrator its policies name.
public enum AdministratorCut: Hashable, Sendable {
  /// A Deny of the principal's own policies or its boundary takes away the action named.
  case deny(StatementReference, action: String)
  /// The permissions boundary does not allow the action named.
  case boundary(policy: String, action: String)
  /// A Deny of a service control policy takes away the action named.
  case controlPolicyDeny(StatementReference, action: String)
  /// No service control policy of one organization level allows the action named.
  case controlPolicies(level: Int, policies: [String], action: String)
}

extension AdministratorCut: CustomStringConvertible {
  /// The sentence a user reads.
  public var description: String {
    switch self {
    case .deny(let statement, let action): "\(statement) denies \(action)"
    case .boundary(let policy, let action): "the permissions boundary \(policy) does not allow \(action)"
    case .controlPolicyDeny(let statement, let action): "the control policy \(statement) denies \(action)"
    case .controlPolicies(_, let policies, let action):
      switch policies.count {
      case 0: "a level of the organization without control policies does not allow \(action)"
      case 1: "the control policy \(policies[0]) does not allow \(action)"
      default: "the control policies \(policies.joined(separator: ", ")) do not allow \(action)"
      }
    }
  }
}

extension PrincipalPolicies {
  /// Actions any one of which lets its holder give itself whatever is still missing.
  static let administrationActions = [
    "iam:AttachRolePolicy", "iam:PutRolePolicy", "iam:AttachUserPolicy", "iam:PutUserPolicy", "iam:AttachGroupPolicy",
    "iam:PutGroupPolicy", "iam:CreatePolicyVersion", "iam:UpdateAssumeRolePolicy", "iam:CreateAccessKey",
    "iam:CreateLoginProfile", "iam:UpdateLoginProfile",
  ]

  /// Whether the principal is effectively an administrator, after Deny statements, the boundary and control policies.
  ///
  /// It is when it holds everything, or everything with exceptions, on every resource without condition, and at least
  /// one way to administer IAM is left. A guardrail that denies a single action makes nobody less of an administrator,
  /// nor does one that depends on the request.
  public var administratorVerdict: AdministratorVerdict {
    let grants = sweepingGrants
    guard !grants.isEmpty else { return .notAdministrator }
    let probe = PermissionProbe(self, .builtIn)
    var cut: AdministratorCut?
    for action in Self.administrationActions where probe.isGranted(action) {
      guard let denial = probe.denial(of: action, .representative) else {
        return missingLayer.map { .unknown(grants, missing: $0) } ?? .administrator(grants)
      }
      cut = cut ?? self.cut(of: action, denial)
    }
    return cut.map { .cut(grants, by: $0) } ?? .notAdministrator
  }

  /// What could still take permissions away, were it known.
  private var missingLayer: AdministratorVerdict.MissingPolicies? {
    if case .unknown(let name) = boundary { return .boundary(name) }
    return hasUnknownServiceControl ? .serviceControl : nil
  }

  /// Statements that allow everything, or everything with exceptions, on every resource.
  private var sweepingGrants: [StatementReference] {
    var grants: [StatementReference] = []
    for policy in identity {
      for statement in policy.unconditionalGrants where statement.coversEveryResource {
        guard statement.action.isNegated || statement.action.coversAction("*") else { continue }
        grants.append(StatementReference(policy, statement))
      }
    }
    return grants
  }

  /// The first reason of a denial, as what cuts an administrator; nil when the policies simply do not grant.
  private func cut(of action: String, _ denial: PolicyAnswer) -> AdministratorCut? {
    for reason in denial.reasons {
      switch reason {
      case .denies(let layer, let statement, _):
        return layer.kind == .serviceControl
          ? .controlPolicyDeny(statement, action: action) : .deny(statement, action: action)
      case .noneAllows(let layer) where layer.kind == .boundary:
        guard case .policy(let policy) = boundary else { continue }
        return .boundary(policy: policy.name, action: action)
      case .noneAllows(let layer) where layer.kind == .serviceControl:
        let names = serviceControl[layer.level].map(\.name)
        return .controlPolicies(level: layer.level, policies: names, action: action)
      case .noneAllows, .allows, .dependsOn, .fails, .layerUnknown, .rootUser, .rootCannotAssumeRoles,
        .needsNoPermission, .mustBeSigned, .needsLongTermCredentials, .keptByAWS:
        continue
      }
    }
    return nil
  }
}
