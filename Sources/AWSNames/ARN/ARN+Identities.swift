extension ARN {
  /// Whether it stands for a whole account, or its root user.
  public var isRoot: Bool { resource == "root" }

  /// Whether it is a role's.
  public var isRole: Bool { service == "iam" && resource.hasPrefix("role/") }

  /// Whether it is a user's.
  public var isUser: Bool { service == "iam" && resource.hasPrefix("user/") }

  /// Whether it is an identity provider's.
  public var isIdentityProvider: Bool { resourceType == "saml-provider" || resourceType == "oidc-provider" }

  /// Whether it is a session's of `GetFederationToken`.
  public var isFederatedUser: Bool { resource.hasPrefix("federated-user/") }

  /// The name of a user, role, group or policy without its path; nil when nothing stands behind the kind.
  public var identityName: Substring? {
    guard resource.utf8.contains(UInt8(ascii: "/")), let name = lastPathPart else { return nil }
    return name.startIndex == resource.startIndex ? nil : name
  }

  /// The role of a session, whose ARN leaves out the role's path: `checkout` of `assumed-role/checkout/SESSION`.
  public var roleOfSession: Substring? {
    guard resourceType == "assumed-role" else { return nil }
    return pathParts.dropFirst().first
  }

  /// Whether it is a role's, or a session's of one, that a service keeps for itself.
  ///
  /// Source: IAM user guide, "Service-linked roles", as known on 2026-11-27.
  public var isServiceLinkedRole: Bool {
    resource.hasPrefix("role/aws-service-role/") || resource.hasPrefix("assumed-role/AWSServiceRoleFor")
  }

  /// Whether it is a role's that IAM Identity Center made from a permission set.
  ///
  /// Source: IAM Identity Center user guide, roles under `aws-reserved`, as known on 2026-11-25.
  public var isPermissionSetRole: Bool {
    resource.hasPrefix("role/aws-reserved/sso.amazonaws.com/")
  }
}
