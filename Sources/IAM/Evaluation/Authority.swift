import AWSNames

/// Whose policies can allow a request within one account.
enum Authority: Hashable, Sendable {
  /// The caller's or the resource's.
  case either
  /// The resource's, which may pass the decision on to the caller's by naming the account.
  case resourceFirst
  /// The resource's alone: the caller has no IAM policies yet.
  case resourceAlone
  /// Nobody's: no permission is needed, and none can be denied.
  case nobody
}

extension Authority {
  /// Whose policies can allow `action`, given in lower case, on `resource`.
  ///
  /// Source: KMS developer guide, "Default key policy"; IAM user guide, "How to use trust policies"; as known on 2026-11-21.
  init(loweredAction action: String, resource: ARN?) {
    if action.begins(with: "sts:get"), CallRules.needsNoPermission(action) {
      self = .nobody
    } else if action.begins(with: "kms:"), resource?.resourceType == "key" {
      self = .resourceFirst
    } else if action.begins(with: "sts:"), Self.isRole(resource) {
      let isFederated = action == "sts:assumerolewithsaml" || action == "sts:assumerolewithwebidentity"
      self = isFederated ? .resourceAlone : .resourceFirst
    } else {
      self = .either
    }
  }

  static func isRole(_ arn: ARN?) -> Bool { arn?.isRole ?? false }
}

extension Caller {
  /// Whether the caller can act in a session that was given policies.
  var mayHaveSessionPolicies: Bool {
    switch kind {
    case .user, .role, .assumedRole, .federatedUser, .root: true
    case .service, .anonymous: false
    }
  }

  /// Whether policies can hang on this caller.
  var hasIdentityPolicies: Bool {
    switch kind {
    case .user, .role, .assumedRole, .federatedUser: true
    case .root, .service, .anonymous: false
    }
  }
}
