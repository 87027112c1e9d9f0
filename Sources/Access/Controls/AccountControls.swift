public import IAM
public import Inventory

/// The control policies of the organization that bind an account.
public struct AccountControls: Sendable {
  /// Service control policies, which bind the account's principals.
  public var service: ControlLayer
  /// Resource control policies, which bind access to the account's resources.
  public var resource: ControlLayer
}

/// Control policies of one type, level by level.
public struct ControlLayer: Sendable {
  /// The root, a unit or the account itself with what is attached to it.
  public struct Level: Sendable {
    /// The root, unit or account.
    public var node: RowID<OrganizationNodeRecord>
    /// The policies attached here whose words are known.
    public var policies: [NamedPolicy]
    /// Names of policies attached here whose words are not in the snapshot.
    public var unread: [String]
  }

  /// Levels from the root down; only nodes that have a policy attached.
  public var levels: [Level]
  /// Why the layer binds nobody though the account is in an organization: it is the management account.
  public var isManagementAccount: Bool
  /// What the snapshot lacks to know the layer in full; empty when it is known.
  public var missing: [MissingCall]
  let compiled: [CompiledPolicies]

  init(_ kind: PolicyKind, levels: [Level] = [], isManagementAccount: Bool = false, missing: [MissingCall] = []) {
    self.levels = levels
    self.isManagementAccount = isManagementAccount
    self.missing = missing
    compiled = levels.map { CompiledPolicies($0.possiblePolicies, kind) }
  }

  /// Policies by level as far as they can allow.
  var possiblePolicies: [[NamedPolicy]] { levels.map(\.possiblePolicies) }

  /// Whether a policy is known to hang on a node without its words being known.
  public var hasUnread: Bool { levels.contains { !$0.unread.isEmpty } }

  /// Whether there may be policies that the snapshot does not tell.
  public var isUnknown: Bool { !missing.isEmpty || hasUnread }

  /// Names of the policies that people wrote, from the root down.
  public var names: [String] {
    levels.flatMap { $0.policies.map(\.name) + $0.unread }.filter { $0 != "FullAWSAccess" && $0 != "RCPFullAWSAccess" }
  }
}

extension ControlLayer.Level {
  /// The policies that may allow; one that was not read may allow everything, and that it may also deny is told by the
  /// layer being unknown.
  var possiblePolicies: [NamedPolicy] {
    policies + unread.map { NamedPolicy($0, WellKnownPolicy.fullAccess) }
  }
}
