import AWSNames

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
  /// The role of a role or its session, or the user behind a federated session, by which policies find the caller.
  let identity: IdentityName?
  /// Whether it is a service-linked role, which control policies do not bind.
  let isServiceLinkedRole: Bool
  /// Whether it is a session of `GetFederationToken`, which has no permissions of its own beyond its session policies.
  let isFederationTokenSession: Bool
  /// Condition keys that follow from kind and name.
  let derived: KnownKeys
  /// Condition keys that are known of the caller beside those.
  private(set) var known = KnownKeys()

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
    account = arn?.accountID?.text
    identity = arn.flatMap { IdentityName(of: kind, $0) }
    isServiceLinkedRole = arn?.isServiceLinkedRole ?? false
    isFederationTokenSession = kind == .federatedUser && arn?.isFederatedUser == true
    derived = Self.derivedKeys(kind, name, arn, account, identity)
  }

  /// The same caller with what else is known of it: its tags, its organization, its unique id.
  public func knowing(_ keys: KnownKeys) -> Caller {
    var caller = self
    caller.known.add(keys)
    return caller
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

/// A role or user by name; a path is no part of it, since names are unique within an account.
struct IdentityName: Hashable, Sendable {
  let partition: String
  let account: String
  let isRole: Bool
  let name: String

  /// The role or user an IAM ARN names.
  init?(_ arn: ARN) {
    guard arn.isRole || arn.isUser, let name = arn.identityName else { return nil }
    self.init(arn, isRole: arn.isRole, name)
  }

  /// The role behind a role's caller, or the user behind a session of `GetFederationToken`; nil for all who only stand
  /// for themselves.
  init?(of kind: Caller.Kind, _ arn: ARN) {
    switch kind {
    case .role, .assumedRole:
      // A session's ARN may stand for its role.
      guard let name = arn.resourceType == "assumed-role" ? arn.roleOfSession : arn.lastPathPart else { return nil }
      self.init(arn, isRole: true, name)
    case .federatedUser:
      // Source: IAM user guide, "Principal": the session's ARN is based on the identity that was federated.
      guard arn.isFederatedUser, let name = arn.identityName else { return nil }
      self.init(arn, isRole: false, name)
    case .user, .root, .service, .anonymous: return nil
    }
  }

  private init(_ arn: ARN, isRole: Bool, _ name: Substring) {
    partition = String(arn.partition)
    account = String(arn.account)
    self.isRole = isRole
    self.name = String(name)
  }
}
