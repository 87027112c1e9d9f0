/// Whose policies can allow a request within one account.
enum Authority: Hashable, Sendable {
  /// The caller's or the resource's.
  case either
  /// The resource's, which may pass the decision on to the caller's by naming the account.
  case resourceFirst
  /// The resource's alone: the caller has no IAM policies yet.
  case resourceAlone
}

extension AccessRequest {
  /// Whose policies can allow this request.
  ///
  /// Source: KMS developer guide, "Default key policy"; IAM user guide, "How to use trust policies"; read 2026-11-21.
  var authority: Authority {
    switch loweredAction {
    case "sts:assumerolewithsaml", "sts:assumerolewithwebidentity": .resourceAlone
    case let action where action.hasPrefix("sts:"): isAboutRole ? .resourceFirst : .either
    case let action where action.hasPrefix("kms:"): resource.contains(":key/") ? .resourceFirst : .either
    default: .either
    }
  }

  /// Whether a role is to be assumed, which root users cannot do.
  var isRoleAssumption: Bool {
    loweredAction == "sts:assumerole" && isAboutRole
  }

  private var isAboutRole: Bool {
    guard let arn = ARN(resource) else { return false }
    return arn.service == "iam" && arn.resource.hasPrefix("role/")
  }
}

extension Caller {
  /// Whether policies can hang on this caller.
  var hasIdentityPolicies: Bool {
    switch kind {
    case .user, .role, .assumedRole, .federatedUser: true
    case .root, .service, .anonymous: false
    }
  }
}
