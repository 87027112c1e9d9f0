/// A CloudWatch log group.
public struct LogGroupRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// The name.
  public var name = StringID.empty
  /// Days; 0 when events never expire.
  public var retentionDays: Int32 = -1
  /// The KMS key; empty when there is none.
  public var key = StringID.empty
  /// Bytes stored.
  public var storedBytes: Int64 = 0
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

extension LogGroupRecord: TableRow {
  /// Its place and name.
  public var rowName: ScopedName? { ScopedName(scope: scope, name: name) }
}

extension LogGroupRecord {
  /// How long events are kept, in words.
  public var retention: String {
    if retentionDays < 0 { return "not in the snapshot" }
    return retentionDays == 0 ? "for ever" : "\(retentionDays) days"
  }
}
