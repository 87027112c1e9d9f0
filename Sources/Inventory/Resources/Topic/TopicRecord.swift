/// An SNS topic.
public struct TopicRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// The KMS key; empty when there is none or it is unknown.
  public var key = StringID.empty
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

extension TopicRecord: TableRow {}
