import IAM

/// AWS managed policies whose words are fixed, for snapshots that name them without their document.
///
/// Source: AWS managed policy reference guide, `AdministratorAccess` (version 1 since 2015), as known on 2026-11-21.
enum WellKnownPolicy {
  /// The document of an AWS managed policy, nil for all that may change.
  static func document(ofARN arn: String) -> PolicyDocument? {
    guard let parts = ARN(arn), parts.account == "aws", parts.resource == "policy/AdministratorAccess" else {
      return nil
    }
    return PolicyDocument(statements: [Statement(action: .only(["*"]), resource: .only(["*"]))])
  }
}
