/// An IAM user.
public struct UserRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// The name.
  public var name = StringID.empty
  /// The unique id, `AIDA…`.
  public var id = StringID.empty
  /// The ARN of the permissions boundary.
  public var boundary = StringID.empty
  /// Names of its groups.
  public var groups = ListID.empty
  /// Alternating names and documents.
  public var inlinePolicies = ListID.empty
  /// ARNs of managed policies.
  public var attachedPolicies = ListID.empty
  /// Alternating keys and values.
  public var tags = ListID.empty
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

extension UserRecord: TableRow {
  /// Its ARN.
  public var rowName: StringID? { arn.isEmpty ? nil : arn }

  /// What to report of a row whose name an earlier one has already.
  public func duplicate(of earlier: Self) -> DuplicateRow? {
    DuplicateRow(name: arn, provenance: provenance, kept: earlier.provenance)
  }
}
