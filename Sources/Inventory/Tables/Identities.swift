/// An IAM role.
public struct RoleRecord: Hashable, Sendable {
  /// The ARN.
  public var arn: StringID
  /// The name.
  public var name: StringID
  /// The unique id, `AROA…`.
  public var id: StringID
  /// The trust policy as JSON text.
  public var trustPolicy: StringID
  /// The ARN of the permissions boundary; empty when there is none.
  public var boundary: StringID
  /// Alternating names and documents.
  public var inlinePolicies: ListID
  /// ARNs of managed policies.
  public var attachedPolicies: ListID
  /// Alternating keys and values.
  public var tags: ListID
  /// Seconds since 1970; 0 when unknown.
  public var created: Int64
  /// Seconds since 1970; 0 when unknown or never within the 400 days that IAM remembers; see `lastUsedKnown`.
  public var lastUsed: Int64
  /// Whether the answer tells when the role was last used; `list-roles` leaves it out.
  public var lastUsedKnown: Bool
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.name = .empty
    self.id = .empty
    self.trustPolicy = .empty
    self.boundary = .empty
    self.inlinePolicies = .empty
    self.attachedPolicies = .empty
    self.tags = .empty
    self.created = 0
    self.lastUsed = 0
    self.lastUsedKnown = false
    self.scope = scope
    self.provenance = provenance
  }
}

/// A managed policy, with its default version.
public struct ManagedPolicyRecord: Hashable, Sendable {
  /// The ARN.
  public var arn: StringID
  /// The name.
  public var name: StringID
  /// The default version as JSON text.
  public var document: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.name = .empty
    self.document = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// An IAM user.
public struct UserRecord: Hashable, Sendable {
  /// The ARN.
  public var arn: StringID
  /// The name.
  public var name: StringID
  /// The unique id, `AIDA…`.
  public var id: StringID
  /// The ARN of the permissions boundary.
  public var boundary: StringID
  /// Names of its groups.
  public var groups: ListID
  /// Alternating names and documents.
  public var inlinePolicies: ListID
  /// ARNs of managed policies.
  public var attachedPolicies: ListID
  /// Alternating keys and values.
  public var tags: ListID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.name = .empty
    self.id = .empty
    self.boundary = .empty
    self.groups = .empty
    self.inlinePolicies = .empty
    self.attachedPolicies = .empty
    self.tags = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// An IAM group.
public struct GroupRecord: Hashable, Sendable {
  /// The ARN.
  public var arn: StringID
  /// The name.
  public var name: StringID
  /// Alternating names and documents.
  public var inlinePolicies: ListID
  /// ARNs of managed policies.
  public var attachedPolicies: ListID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.name = .empty
    self.inlinePolicies = .empty
    self.attachedPolicies = .empty
    self.scope = scope
    self.provenance = provenance
  }
}
