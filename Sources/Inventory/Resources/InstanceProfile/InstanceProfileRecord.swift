/// An instance profile, by which EC2 hands a role to its instances.
public struct InstanceProfileRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// ARNs of the roles in it; AWS takes one at most.
  public var roles = ListID.empty
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

extension InstanceProfileRecord: TableRow {
  /// Its ARN.
  public var rowName: StringID? { arn.isEmpty ? nil : arn }
}
