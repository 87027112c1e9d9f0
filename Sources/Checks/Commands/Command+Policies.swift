/// Commands that many remedies share.
extension Command {
  /// Replaces an inline policy of a role by a narrower one.
  static let narrowerRolePolicy = Command.aws("iam put-role-policy")
    .option("role-name", .role).option("policy-name", .policy).option("policy-document", file: "narrower.json")

  /// Puts what is needed on a role, and then takes a managed policy from it.
  static let replacedRolePolicy =
    narrowerRolePolicy
    .then(.aws("iam detach-role-policy").option("role-name", .role).option("policy-arn", .policy))

  /// Replaces an inline policy of a user by a narrower one.
  static let narrowerUserPolicy = Command.aws("iam put-user-policy")
    .option("user-name", .user).option("policy-name", .policy).option("policy-document", file: "narrower.json")

  /// Replaces the trust policy of a role.
  static let trustPolicy = Command.aws("iam update-assume-role-policy")
    .option("role-name", .role).option("policy-document", file: "trust.json")
}
