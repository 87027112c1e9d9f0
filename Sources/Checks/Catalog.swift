extension Check {
  /// Every check, sorted by id.
  public static let all: [Check] = [
    .lambdaPolicyCrossAccount,
    .lambdaPolicyPublic,
    .lambdaPolicyServiceUnscoped,
    .lambdaPolicySourceARNNoAccount,
    .lambdaRoleAdmin,
    .lambdaRoleMissing,
    .lambdaRoleServiceWildcard,
    .lambdaRoleShared,
    .lambdaTracingOff,
    .lambdaURLAuthNone,
    .lambdaURLCORSWildcard,
    .roleTrustPublic,
  ]

  /// The check of an id.
  public static func named(_ id: String) -> Check? { all.first { $0.id == id } }
}
