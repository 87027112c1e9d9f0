/// A managed policy, with its default version.
public struct ManagedPolicyRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// The name.
  public var name = StringID.empty
  /// The default version as JSON text.
  public var document = StringID.empty
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

extension ManagedPolicyRecord: TableRow {
  /// AWS managed policies stand in every account's export: that is no duplicate worth a word.
  public var rowName: StringID? { arn }
}
