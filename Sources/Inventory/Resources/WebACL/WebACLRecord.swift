/// A web ACL.
public struct WebACLRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// The name.
  public var name = StringID.empty
  /// Number of rules; -1 when unknown.
  public var ruleCount: Int32 = -1
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

extension WebACLRecord: TableRow {}
