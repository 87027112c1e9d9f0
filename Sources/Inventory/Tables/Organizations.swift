/// The organization, as one of its accounts describes it.
public struct OrganizationRecord: Hashable, Sendable {
  /// `o-…`.
  public var id: StringID
  /// Twelve digits.
  public var managementAccount: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.id = .empty
    self.managementAccount = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A root or an organizational unit.
public struct OrganizationalUnitRecord: Hashable, Sendable {
  /// `r-…` or `ou-…`.
  public var id: StringID
  /// Its name.
  public var name: StringID
  /// The id of the unit above; empty for a root.
  public var parent: StringID
  /// The types of control policies that a root has switched on, such as `SERVICE_CONTROL_POLICY`.
  public var policyTypes: ListID
  /// Whether the answer tells the types; it does for roots alone.
  public var policyTypesKnown: Bool
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(provenance: Provenance) {
    self.id = .empty
    self.name = .empty
    self.parent = .empty
    self.policyTypes = .empty
    self.policyTypesKnown = false
    self.provenance = provenance
  }
}

/// What an account or unit hangs below.
public struct OrganizationParentRecord: Hashable, Sendable {
  /// An account or unit id.
  public var child: StringID
  /// A root or unit id.
  public var parent: StringID
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(provenance: Provenance) {
    self.child = .empty
    self.parent = .empty
    self.provenance = provenance
  }
}

/// A policy of AWS Organizations: service control, resource control, tag and others.
public struct ControlPolicyRecord: Hashable, Sendable {
  /// `p-…`.
  public var id: StringID
  /// Its name.
  public var name: StringID
  /// `SERVICE_CONTROL_POLICY` and so on.
  public var type: StringID
  /// The policy as JSON text; empty when it was not collected.
  public var document: StringID
  /// Whether AWS owns it.
  public var isManagedByAWS: Bool
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(provenance: Provenance) {
    self.id = .empty
    self.name = .empty
    self.type = .empty
    self.document = .empty
    self.isManagedByAWS = false
    self.provenance = provenance
  }
}

/// An attachment of a control policy to a root, unit or account.
public struct ControlPolicyTargetRecord: Hashable, Sendable {
  /// The policy id.
  public var policy: StringID
  /// A root, unit or account id.
  public var target: StringID

  /// A row of which all else is empty or unknown.
  public init() {
    self.policy = .empty
    self.target = .empty
  }
}
