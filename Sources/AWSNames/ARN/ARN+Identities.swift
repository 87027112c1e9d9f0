extension ARN {
  /// Whether it stands for a whole account, or its root user.
  public var isRoot: Bool { resource == "root" }

  /// Whether it is a role's.
  public var isRole: Bool { service == "iam" && resource.begins(with: "role/") }

  /// Whether it is a user's.
  public var isUser: Bool { service == "iam" && resource.begins(with: "user/") }

  /// Whether it is an identity provider's.
  public var isIdentityProvider: Bool { resourceType == "saml-provider" || resourceType == "oidc-provider" }

  /// Whether it is a session's of `GetFederationToken`.
  public var isFederatedUser: Bool { resource.begins(with: "federated-user/") }

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
}
