// Techniques that change who has which permissions.

extension EscalationTechnique {
  /// Changes of the principal's own permissions.
  static let ownPermissions = [
    EscalationTechnique(
      "attach-user-policy",
      "attaches a policy to itself",
      .itself(.user),
      .rewrites,
      [.subject("iam:AttachUserPolicy")],
      .rhino(7),
      .pathfinding("iam-008")
    ),
    EscalationTechnique(
      "put-user-policy",
      "writes an inline policy of its own",
      .itself(.user),
      .rewrites,
      [.subject("iam:PutUserPolicy")],
      .rhino(10),
      .pathfinding("iam-007")
    ),
    EscalationTechnique(
      "attach-role-policy",
      "attaches a policy to itself",
      .itself(.role),
      .rewrites,
      [.subject("iam:AttachRolePolicy")],
      .rhino(9),
      .pathfinding("iam-009")
    ),
    EscalationTechnique(
      "put-role-policy",
      "writes an inline policy of its own",
      .itself(.role),
      .rewrites,
      [.subject("iam:PutRolePolicy")],
      .rhino(12),
      .pathfinding("iam-005")
    ),
    EscalationTechnique(
      "attach-group-policy",
      "attaches a policy to its group",
      .itself(.user),
      .rewrites,
      [.group("iam:AttachGroupPolicy")],
      .rhino(8),
      .pathfinding("iam-010")
    ),
    EscalationTechnique(
      "put-group-policy",
      "writes its group's inline policy",
      .itself(.user),
      .rewrites,
      [.group("iam:PutGroupPolicy")],
      .rhino(11),
      .pathfinding("iam-011")
    ),
    EscalationTechnique(
      "create-policy-version",
      "rewrites a policy attached to it",
      .itself(nil),
      .rewrites,
      [.policy("iam:CreatePolicyVersion")],
      .rhino(1),
      .pathfinding("iam-001")
    ),
    EscalationTechnique(
      "set-default-policy-version",
      "puts another version of a policy attached to it into force",
      .itself(nil),
      .rewrites,
      [.policy("iam:SetDefaultPolicyVersion")],
      requires: [.otherVersion],
      .rhino(2),
      .prowler("SetDefaultPolicyVersion")
    ),
    EscalationTechnique(
      "add-user-to-group",
      "joins a group of administrators",
      .group,
      .takesOver,
      [.subject("iam:AddUserToGroup")],
      .rhino(13),
      .pathfinding("iam-013")
    ),
    EscalationTechnique(
      "delete-user-boundary",
      "removes its permissions boundary",
      .itself(.user),
      .frees,
      [.subject("iam:DeleteUserPermissionsBoundary")]
    ),
    EscalationTechnique(
      "replace-user-boundary",
      "replaces its permissions boundary",
      .itself(.user),
      .frees,
      [.subject("iam:PutUserPermissionsBoundary")]
    ),
    EscalationTechnique(
      "delete-role-boundary",
      "removes its permissions boundary",
      .itself(.role),
      .frees,
      [.subject("iam:DeleteRolePermissionsBoundary")]
    ),
    EscalationTechnique(
      "replace-role-boundary",
      "replaces its permissions boundary",
      .itself(.role),
      .frees,
      [.subject("iam:PutRolePermissionsBoundary")]
    ),
    EscalationTechnique(
      "put-permission-set-policy",
      "writes the inline policy of its permission set",
      .permissionSet,
      .rewrites,
      [.choice("sso:PutInlinePolicyToPermissionSet"), .choice("sso:ProvisionPermissionSet")],
      requires: [.identityCenter]
    ),
    EscalationTechnique(
      "attach-permission-set-policy",
      "attaches a policy to its permission set",
      .permissionSet,
      .rewrites,
      [.choice("sso:AttachManagedPolicyToPermissionSet"), .choice("sso:ProvisionPermissionSet")],
      requires: [.identityCenter]
    ),
    EscalationTechnique(
      "create-account-assignment",
      "assigns itself an administrator's permission set",
      .itself(nil),
      .appoints,
      [.choice("sso:CreateAccountAssignment")],
      requires: [.identityCenter]
    ),
  ]

  /// Other users, taken over by their credentials.
  static let identities = [
    EscalationTechnique(
      "create-access-key",
      "makes an access key",
      .user,
      .takesOver,
      [.subject("iam:CreateAccessKey")],
      .rhino(4),
      .pathfinding("iam-002"),
      .pmapper("iam:CreateAccessKey")
    ),
    EscalationTechnique(
      "replace-access-key",
      "replaces an access key",
      .user,
      .takesOver,
      [.subject("iam:CreateAccessKey"), .subject("iam:DeleteAccessKey")],
      .pathfinding("iam-003"),
      .pmapper("iam:CreateAccessKey")
    ),
    EscalationTechnique(
      "create-login-profile",
      "sets a first password",
      .user,
      .takesOver,
      [.subject("iam:CreateLoginProfile")],
      requires: [.noPassword],
      .rhino(5),
      .pathfinding("iam-004"),
      .pmapper("iam:CreateLoginProfile")
    ),
    EscalationTechnique(
      "update-login-profile",
      "replaces the password",
      .user,
      .takesOver,
      [.subject("iam:UpdateLoginProfile")],
      requires: [.password],
      .rhino(6),
      .pathfinding("iam-006"),
      .pmapper("iam:UpdateLoginProfile")
    ),
    EscalationTechnique(
      "attach-user-policy-key",
      "attaches a policy to the user and makes an access key",
      .user,
      .rewrites,
      [.subject("iam:AttachUserPolicy"), .subject("iam:CreateAccessKey")],
      .pathfinding("iam-015")
    ),
    EscalationTechnique(
      "put-user-policy-key",
      "writes the user's inline policy and makes an access key",
      .user,
      .rewrites,
      [.subject("iam:PutUserPolicy"), .subject("iam:CreateAccessKey")],
      .pathfinding("iam-018")
    ),
    EscalationTechnique(
      "delete-user-boundary-key",
      "removes the user's permissions boundary and makes an access key",
      .user,
      .frees,
      [.subject("iam:DeleteUserPermissionsBoundary"), .subject("iam:CreateAccessKey")]
    ),
  ]

  /// Users and roles made for the purpose, without a boundary.
  static let newIdentities = [
    EscalationTechnique(
      "create-user-attach-policy",
      "makes a user with a policy attached",
      .itself(nil),
      .appoints,
      [.choice("iam:CreateUser"), .choice("iam:AttachUserPolicy"), .choice("iam:CreateAccessKey")]
    ),
    EscalationTechnique(
      "create-user-put-policy",
      "makes a user with an inline policy",
      .itself(nil),
      .appoints,
      [.choice("iam:CreateUser"), .choice("iam:PutUserPolicy"), .choice("iam:CreateAccessKey")]
    ),
    EscalationTechnique(
      "create-role-attach-policy",
      "makes a role for itself with a policy attached",
      .itself(nil),
      .appoints,
      [.choice("iam:CreateRole"), .choice("iam:AttachRolePolicy")]
    ),
    EscalationTechnique(
      "create-role-put-policy",
      "makes a role for itself with an inline policy",
      .itself(nil),
      .appoints,
      [.choice("iam:CreateRole"), .choice("iam:PutRolePolicy")]
    ),
  ]

  /// Other roles, taken on directly.
  static let roles = [
    EscalationTechnique(
      "assume-role",
      "assumes the role",
      .role,
      .takesOver,
      [.assumption],
      .pathfinding("sts-001"),
      .pmapper("sts:AssumeRole")
    ),
    EscalationTechnique(
      "update-trust",
      "rewrites the trust policy and assumes the role",
      .role,
      .takesOver,
      [.subject("iam:UpdateAssumeRolePolicy")],
      .rhino(14),
      .pathfinding("iam-012"),
      .pmapper("iam:UpdateAssumeRolePolicy")
    ),
    EscalationTechnique(
      "attach-role-policy-assume",
      "attaches a policy to the role and assumes it",
      .role,
      .rewrites,
      [.subject("iam:AttachRolePolicy"), .assumption],
      .pathfinding("iam-014")
    ),
    EscalationTechnique(
      "put-role-policy-assume",
      "writes the role's inline policy and assumes it",
      .role,
      .rewrites,
      [.subject("iam:PutRolePolicy"), .assumption],
      .pathfinding("iam-017")
    ),
    EscalationTechnique(
      "create-policy-version-assume",
      "rewrites a policy attached to the role and assumes it",
      .role,
      .rewrites,
      [.policy("iam:CreatePolicyVersion"), .assumption],
      .pathfinding("iam-016")
    ),
    EscalationTechnique(
      "attach-role-policy-trust",
      "attaches a policy to the role and rewrites its trust policy",
      .role,
      .rewrites,
      [.subject("iam:AttachRolePolicy"), .subject("iam:UpdateAssumeRolePolicy")],
      .pathfinding("iam-019")
    ),
    EscalationTechnique(
      "put-role-policy-trust",
      "writes the role's inline policy and rewrites its trust policy",
      .role,
      .rewrites,
      [.subject("iam:PutRolePolicy"), .subject("iam:UpdateAssumeRolePolicy")],
      .pathfinding("iam-021")
    ),
    EscalationTechnique(
      "create-policy-version-trust",
      "rewrites a policy attached to the role and its trust policy",
      .role,
      .rewrites,
      [.policy("iam:CreatePolicyVersion"), .subject("iam:UpdateAssumeRolePolicy")],
      .pathfinding("iam-020")
    ),
    EscalationTechnique(
      "delete-role-boundary-assume",
      "removes the role's permissions boundary and assumes it",
      .role,
      .frees,
      [.subject("iam:DeleteRolePermissionsBoundary"), .assumption]
    ),
    EscalationTechnique(
      "replace-role-boundary-assume",
      "replaces the role's permissions boundary and assumes it",
      .role,
      .frees,
      [.subject("iam:PutRolePermissionsBoundary"), .assumption]
    ),
  ]
}
