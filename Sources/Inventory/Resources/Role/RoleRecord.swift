import AWSNames

/// An IAM role.
public struct RoleRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// The name.
  public var name = StringID.empty
  /// The unique id, `AROA…`.
  public var id = StringID.empty
  /// The trust policy as JSON text.
  public var trustPolicy = StringID.empty
  /// The ARN of the permissions boundary; empty when there is none.
  public var boundary = StringID.empty
  /// Alternating names and documents.
  public var inlinePolicies = ListID.empty
  /// ARNs of managed policies.
  public var attachedPolicies = ListID.empty
  /// Alternating keys and values.
  public var tags = ListID.empty
  /// ARNs of the instance profiles that hold the role; see `instanceProfilesKnown`.
  public var instanceProfiles = ListID.empty
  /// Whether the answer tells which instance profiles hold the role; `list-roles` leaves them out.
  public var instanceProfilesKnown = false
  /// Seconds since 1970; 0 when unknown.
  public var created: Int64 = 0
  /// Seconds since 1970; 0 when unknown or never within the 400 days that IAM remembers; see `lastUsedKnown`.
  public var lastUsed: Int64 = 0
  /// Whether the answer tells when the role was last used; `list-roles` leaves it out.
  public var lastUsedKnown = false
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.scope = scope
    self.provenance = provenance
  }
}

extension Inventory {
  /// Whether a service keeps a role for itself.
  public func isServiceLinked(_ row: RowID<RoleRecord>) -> Bool {
    strings.withUTF8(roles[row].arn) { ARNBytes($0)?.isServiceLinkedRole ?? false }
  }
}

extension RoleRecord: TableRow {
  /// Its ARN.
  public var rowName: StringID? { arn.isEmpty ? nil : arn }

  /// What to report of a row whose name an earlier one has already.
  public func duplicate(of earlier: Self) -> DuplicateRow? {
    DuplicateRow(name: arn, provenance: provenance, kept: earlier.provenance)
  }
}
