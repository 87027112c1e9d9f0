/// Who makes a request.
public struct Caller: Hashable, Sendable {
  /// The kinds of principal that the evaluation treats differently.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// An IAM user.
    case user = "User"
    /// A role, whichever session uses it.
    case role = "Role"
    /// A named session of a role.
    case assumedRole = "AssumedRole"
    /// A federated user session, or an identity from a provider.
    case federatedUser = "FederatedUser"
    /// The root user of an account.
    case root = "Root"
    /// An AWS service.
    case service = "Service"
    /// Nobody: the request is not signed.
    case anonymous = "Anonymous"
  }

  /// What kind of principal it is.
  public let kind: Kind
  /// The ARN, service name, or `*` for anonymous.
  public let name: String
  /// The account, nil for services and the anonymous.
  public let account: String?
  /// Partition and role name of a role or session, by which policies that name the role find it.
  let role: (partition: String, name: String)?
  /// Whether it is a service-linked role, which control policies do not bind.
  let isServiceLinkedRole: Bool
  /// Whether it is a session of `GetFederationToken`, which has no permissions of its own beyond its session policies.
  let isFederationTokenSession: Bool
  /// Condition keys that follow from the caller.
  let derivedContext: [String: RequestContext.Entry]

  /// A caller, nil when `name` does not fit `kind`.
  public init?(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
    let arn = ARN(name)
    switch kind {
    case .service: guard !name.isEmpty, arn == nil else { return nil }
    case .anonymous: guard name == "*" || name.isEmpty else { return nil }
    case .federatedUser: break
    case .user, .role, .assumedRole, .root: guard let arn, isAccountID(arn.account) else { return nil }
    }
    account = arn.map(\.account).flatMap { isAccountID($0) ? $0 : nil }
    role = Self.role(kind, arn)
    let path = arn?.resource ?? ""
    isServiceLinkedRole = path.hasPrefix("role/aws-service-role/") || path.hasPrefix("assumed-role/AWSServiceRoleFor")
    isFederationTokenSession = kind == .federatedUser && path.hasPrefix("federated-user/")
    derivedContext = Self.derivedContext(kind, name, arn, account, role)
  }

  private static func role(_ kind: Kind, _ arn: ARN?) -> (partition: String, name: String)? {
    guard let arn else { return nil }
    switch kind {
    case .role, .assumedRole:
      let parts = arn.resource.split(separator: "/")
      // A session's ARN may stand for its role.
      let name = arn.resource.hasPrefix("assumed-role/") ? parts.dropFirst().first : parts.last
      return name.map { (arn.partition, String($0)) }
    case .user, .federatedUser, .root, .service, .anonymous: return nil
    }
  }

  /// Whether service control policies bind this caller.
  var isBoundByServiceControlPolicies: Bool {
    switch kind {
    case .user, .role, .assumedRole, .federatedUser, .root: !isServiceLinkedRole
    case .service, .anonymous: false
    }
  }

  /// Two callers are the same when kind and name are; the rest follows from them.
  public static func == (left: Caller, right: Caller) -> Bool {
    left.kind == right.kind && left.name == right.name
  }

  /// Feeds kind and name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(name)
  }
}
