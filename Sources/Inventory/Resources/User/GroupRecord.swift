/// An IAM group.
public struct GroupRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// The name.
  public var name = StringID.empty
  /// Alternating names and documents.
  public var inlinePolicies = ListID.empty
  /// ARNs of managed policies.
  public var attachedPolicies = ListID.empty
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

extension GroupRecord: TableRow {
  /// Its place and name.
  public var rowName: ScopedName? { ScopedName(scope: scope, name: name) }
}
