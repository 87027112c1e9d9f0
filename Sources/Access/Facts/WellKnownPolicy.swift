import AWSNames
package import IAM

/// AWS managed policies whose words are fixed, for snapshots that name them without their document.
///
/// Source: AWS managed policy reference guide, `AdministratorAccess` (version 1 since 2015), as known on 2026-11-21.
package enum WellKnownPolicy {
  /// The document of an AWS managed policy, nil for all that may change.
  package static func document(ofARN arn: String) -> PolicyDocument? {
    guard let parts = ARN(arn), parts.isOwnedByAWS, parts.resource == "policy/AdministratorAccess" else {
      return nil
    }
    return fullAccess
  }

  /// Everything on everything.
  static let fullAccess = PolicyDocument(statements: [Statement(action: .only(["*"]), resource: .only(["*"]))])
}

extension WellKnownPolicy {
  /// The control policies that AWS attaches when a type is switched on, which allow everything.
  ///
  /// Source: Organizations user guide, "Service control policies" and "Resource control policies", as known on
  /// 2026-11-25.
  static func controlPolicy(named name: String) -> PolicyDocument? {
    switch name {
    case "FullAWSAccess": fullAccess
    case "RCPFullAWSAccess":
      PolicyDocument(
        statements: [Statement(principal: .only([.anyone]), action: .only(["*"]), resource: .only(["*"]))]
      )
    default: nil
    }
  }
}
