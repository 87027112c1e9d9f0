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
  /// Actions no administrator lacks: taking one away leaves a principal that cannot raise or hand on its own rights.
  private static let coreActions = [
    "iam:AttachRolePolicy", "iam:AttachUserPolicy", "iam:CreateAccessKey", "iam:CreatePolicyVersion",
    "iam:CreateRole", "iam:CreateUser", "iam:PassRole", "iam:PutRolePolicy", "iam:PutUserPolicy",
    "iam:UpdateAssumeRolePolicy", "ec2:RunInstances", "kms:Decrypt", "lambda:CreateFunction",
    "lambda:UpdateFunctionCode", "s3:GetObject", "s3:PutBucketPolicy", "secretsmanager:GetSecretValue",
    "sts:AssumeRole",
  ]

  /// Whether the principal is effectively an administrator, after Deny statements and the boundary.
  ///
  /// A grant counts when it holds without condition on every resource and names every action, be it as `*` or as
  /// `NotAction` whose exceptions leave all that makes an administrator.
  public var administratorVerdict: AdministratorVerdict {
    let grants = administratorGrants
    guard !grants.isEmpty else { return .notAdministrator }
    if let cut = denyCut ?? boundaryCut { return .cut(grants, by: cut) }
    if case .unknown(let name) = boundary { return .unknown(grants, missing: name) }
    return .administrator(grants)
  }

  private var administratorGrants: [StatementReference] {
    var grants: [StatementReference] = []
    for policy in identity {
      for statement in policy.unconditional(.allow) where statement.coversEveryResource && statement.namesEveryAction {
        grants.append(StatementReference(policy, statement))
      }
    }
    return grants
  }

  private var denyCut: AdministratorCut? {
    var policies = identity
    if case .policy(let policy) = boundary { policies.append(policy) }
    for policy in policies {
      for statement in policy.unconditional(.deny) where statement.coversEveryResource {
        if let action = Self.coreActions.first(where: { statement.names(action: $0) }) {
          return .deny(StatementReference(policy, statement), action: action)
        }
      }
    }
    return nil
  }

  /// A conditional Allow of the boundary counts as allowing: only what it surely takes away is a cut.
  private var boundaryCut: AdministratorCut? {
    guard case .policy(let policy) = boundary else { return nil }
    let allows = policy.document.statements.filter { $0.effect == .allow && $0.coversEveryResource }
    let cut = Self.coreActions.first { action in !allows.contains { $0.names(action: action) } }
    return cut.map { .boundary(policy: policy.name, action: $0) }
  }
}

extension Statement {
  /// Whether the statement speaks of every action, or of all but harmless ones.
  fileprivate var namesEveryAction: Bool {
    switch action {
    case .only: action.coversAction("*")
    case .allExcept: PrincipalPolicies.areAllCore(in: action)
    }
  }
}

extension PrincipalPolicies {
  fileprivate static func areAllCore(in action: Selection<String>) -> Bool {
    coreActions.allSatisfy { action.selectsAction($0) }
  }
}
