import AWSNames
/// What AWS asks of a call beside permission, by its action in lower case.
enum CallRules {
  /// Calls for which no permission is needed and which no policy of the caller can deny.
  ///
  /// Source: STS API reference, `GetCallerIdentity`: whoever may not call it still can; IAM user guide, "Permissions for
  /// GetSessionToken": policies have no effect on it; as known on 2026-11-28.
  static func needsNoPermission(_ action: String) -> Bool {
    action == "sts:getcalleridentity" || needsLongTermCredentials(action)
  }

  /// Calls that sessions of roles and federated users cannot make.
  ///
  /// Source: STS API reference, `GetSessionToken`: it must be called with the long-term credentials of a user, or of the
  /// root user; as known on 2026-11-28.
  static func needsLongTermCredentials(_ action: String) -> Bool { action == "sts:getsessiontoken" }

  /// Whether a service answers requests of a call that nobody has signed.
  ///
  /// Source: IAM user guide, principal key values (S3, SQS, SNS); Lambda developer guide, "Control access to Lambda
  /// function URLs"; API Gateway, OpenSearch Service, EFS, MediaStore and VPC Lattice user guides on their resource
  /// policies; as known on 2026-11-28.
  static func mayBeUnsigned(_ action: String, _ context: RequestContext) -> Bool {
    // A call of a URL asks for both permissions; by itself the call must be signed.
    if action == "lambda:invokefunction" {
      return context.entry(lowered: "lambda:invokedviafunctionurl") == .value("true")
    }
    return unsigned.contains { action.begins(with: $0) }
  }

  private static let unsigned = [
    "s3:", "sqs:", "sns:", "lambda:invokefunctionurl", "execute-api:invoke", "es:eshttp",
    "elasticfilesystem:client", "mediastore:getobject", "mediastore:describeobject", "vpc-lattice-svcs:invoke",
  ]
}
