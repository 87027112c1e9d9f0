import AWSNames

extension EscalationTechnique.Need {
  static func subject(_ action: String) -> Self { Self(action, .subject) }
  static func policy(_ action: String) -> Self { Self(action, .policy) }
  static func group(_ action: String) -> Self { Self(action, .group) }
  static func choice(_ action: String) -> Self { Self(action, .choice) }
  static func choice(_ action: String, of kinds: String...) -> Self { Self(action, .choiceOf(kinds)) }
  static func function(_ action: String) -> Self { Self(action, .existingFunction) }
  static func fixed(_ action: String, _ resource: String) -> Self { Self(action, .fixed(resource)) }
  static let assumption = Self("sts:AssumeRole", .assumption)

  /// The same with one more condition key known.
  func giving(_ name: String, _ value: EscalationTechnique.Key.Value) -> Self {
    Self(action: action, scope: scope, keys: keys + [EscalationTechnique.Key(name: name, value: value)])
  }

  private init(_ action: String, _ scope: EscalationTechnique.Scope) {
    self.init(action: action, scope: scope, keys: Self.keys[action] ?? [])
  }

  /// The condition keys that an action's requests carry and the principal or the subject decides.
  ///
  /// Source: AWS service authorization reference, condition keys of the actions, as known on 2026-11-21.
  private static let keys: [String: [EscalationTechnique.Key]] = {
    typealias Key = EscalationTechnique.Key
    let boundary = Key(name: "iam:PermissionsBoundary", value: .boundary)
    // Administrator policies everybody has; which others would do is not known.
    let names = ["AdministratorAccess", "IAMFullAccess"].map { ARN.managedPolicy($0, in: "{partition}") }
    let policy = Key(name: "iam:PolicyARN", value: .oneOf(names))
    let noBoundary = Key(name: "iam:PermissionsBoundary", value: .absent)
    let newBoundary = Key(name: "iam:PermissionsBoundary", value: .oneOf(Array(names.prefix(1))))
    let role = Key(name: "cloudformation:RoleArn", value: .passedRole)
    return [
      "iam:PassRole": [Key(name: "iam:PassedToService", value: .service)],
      "iam:AttachUserPolicy": [boundary, policy],
      "iam:AttachRolePolicy": [boundary, policy],
      "iam:AttachGroupPolicy": [policy],
      "iam:PutUserPolicy": [boundary],
      "iam:PutRolePolicy": [boundary],
      "iam:UpdateAssumeRolePolicy": [boundary],
      "iam:DeleteUserPermissionsBoundary": [boundary],
      "iam:DeleteRolePermissionsBoundary": [boundary],
      "iam:PutUserPermissionsBoundary": [newBoundary],
      "iam:PutRolePermissionsBoundary": [newBoundary],
      "iam:CreateUser": [noBoundary],
      "iam:CreateRole": [noBoundary],
      "lambda:AddPermission": [Key(name: "lambda:Principal", value: .oneOf(["{caller}", "{account}", "*"]))],
      "cloudformation:CreateStack": [role],
      "cloudformation:UpdateStack": [role],
      "cloudformation:CreateChangeSet": [role],
      "cloudformation:CreateStackSet": [role],
      "cloudformation:UpdateStackSet": [role],
    ]
  }()
}
