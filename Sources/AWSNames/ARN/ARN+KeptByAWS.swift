/// Something in an account, or for all accounts, that is AWS's own: nobody of the account can change it, whatever a policy
/// says.
///
/// Source: IAM user guide, "Service-linked roles", "Managed policies and inline policies" and "IAM identifiers"; IAM
/// Identity Center user guide, roles under `aws-reserved`; KMS developer guide, "AWS managed keys"; as known on
/// 2026-11-28.
public enum KeptByAWS: CaseIterable, Hashable, Sendable {
  /// A role that a service made for itself: the service alone uses it and changes it.
  case serviceLinkedRole
  /// A role that AWS made for people, such as one of a permission set of IAM Identity Center.
  case reservedRole
  /// A policy that AWS manages for all accounts, of IAM or of Organizations.
  case managedPolicy
  /// An alias of a key that AWS manages.
  case keyAlias
  /// A key that AWS manages, which its ARN does not tell.
  case managedKey
}

extension ARN {
  /// What it is of that AWS keeps, as far as an ARN tells; nil for what is an account's own.
  public var keptByAWS: KeptByAWS? {
    switch service {
    case "iam" where isOwnedByAWS, "organizations" where isOwnedByAWS: resourceType == "policy" ? .managedPolicy : nil
    case "iam" where isServiceLinkedRole: .serviceLinkedRole
    case "iam" where resource.begins(with: "role/aws-reserved/"): .reservedRole
    case "kms" where isAliasOfAWS: .keyAlias
    default: nil
    }
  }

  /// Whether AWS owns it, as it does managed policies and public documents.
  public var isOwnedByAWS: Bool { account == "aws" }

  /// Whether it is a role's, or a session's of one, that a service keeps for itself.
  public var isServiceLinkedRole: Bool {
    resource.begins(with: "role/aws-service-role/") || resource.begins(with: "assumed-role/AWSServiceRoleFor")
  }

  /// Whether it is a role's that IAM Identity Center made from a permission set.
  public var isPermissionSetRole: Bool { resource.begins(with: "role/aws-reserved/sso.amazonaws.com/") }

  /// Whether it is of an alias that AWS keeps for its own keys.
  public var isAliasOfAWS: Bool { resource.begins(with: "alias/aws/") }
}

extension ARNBytes {
  /// Whether it is a role's that a service keeps for itself.
  public var isServiceLinkedRole: Bool { resource.begins(with: "role/aws-service-role/") }
}
