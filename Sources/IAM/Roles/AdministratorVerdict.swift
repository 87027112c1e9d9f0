/// Whether a principal may do everything everywhere.
public enum AdministratorVerdict: Hashable, Sendable {
  /// It may, by these statements.
  case administrator([StatementReference])
  /// Its statements say so, but a Deny or the boundary takes away what makes an administrator.
  case cut([StatementReference], by: AdministratorCut)
  /// Its statements say so, but what is missing could take it away.
  case unknown([StatementReference], missing: String)
  /// No statement grants everything.
  case notAdministrator
}

/// What keeps a principal from being the administrator its policies name.
public enum AdministratorCut: Hashable, Sendable {
  /// An unconditional Deny takes away the action named.
  case deny(StatementReference, action: String)
  /// The permissions boundary does not allow the action named.
  case boundary(policy: String, action: String)
}

extension AdministratorCut: CustomStringConvertible {
  /// The sentence a user reads.
  public var description: String {
    switch self {
    case .deny(let statement, let action): "\(statement) denies \(action)"
    case .boundary(let policy, let action): "the permissions boundary \(policy) does not allow \(action)"
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

  /// Whether the principal is effectively an administrator, after Deny statements and the boundary.
  ///
  /// It is when it holds everything, or everything with exceptions, on every resource without condition, and at least
  /// one way to administer IAM is left. A guardrail that denies a single action makes nobody less of an administrator.
  public var administratorVerdict: AdministratorVerdict {
    let grants = sweepingGrants
    let granted = Self.administrationActions.filter { action in surelyAllows(action) }
    guard let first = granted.first, !grants.isEmpty else { return .notAdministrator }
    guard granted.contains(where: { cut(of: $0) == nil }) else {
      return cut(of: first).map { .cut(grants, by: $0) } ?? .notAdministrator
    }
    if case .unknown(let name) = boundary { return .unknown(grants, missing: name) }
    return .administrator(grants)
  }

  /// Statements that allow everything, or everything with exceptions, on every resource.
  private var sweepingGrants: [StatementReference] {
    var grants: [StatementReference] = []
    for policy in identity {
      for statement in policy.unconditional(.allow) where statement.coversEveryResource {
        guard statement.action.isNegated || statement.action.coversAction("*") else { continue }
        grants.append(StatementReference(policy, statement))
      }
    }
    return grants
  }

  private func surelyAllows(_ action: String) -> Bool {
    identity.contains { policy in
      policy.unconditional(.allow).contains { $0.coversEveryResource && $0.names(action: action) }
    }
  }

  /// What surely takes `action` away, nil when nothing does.
  private func cut(of action: String) -> AdministratorCut? {
    var policies = identity
    if case .policy(let policy) = boundary { policies.append(policy) }
    for policy in policies {
      let deny = policy.unconditional(.deny).first { $0.coversEveryIdentity && $0.names(action: action) }
      if let deny { return .deny(StatementReference(policy, deny), action: action) }
    }
    guard case .policy(let policy) = boundary else { return nil }
    // A conditional Allow of the boundary counts as allowing: only what it surely takes away is a cut.
    let isAllowed = policy.document.statements.contains {
      $0.effect == .allow && $0.coversEveryIdentity && $0.names(action: action)
    }
    return isAllowed ? nil : .boundary(policy: policy.name, action: action)
  }
}

extension Statement {
  /// Whether every user, group, role and policy is meant.
  fileprivate var coversEveryIdentity: Bool {
    guard !coversEveryResource, let resource else { return true }
    let partitions = ["aws", "aws-cn", "aws-us-gov"].map { resource.coversResource("arn:\($0):iam::*:*") }
    // A list is written for the account's own partition; exceptions must leave out none.
    return resource.isNegated ? partitions.allSatisfy(\.self) : partitions.contains(true)
  }
}
