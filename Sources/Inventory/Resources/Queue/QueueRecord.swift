/// An SQS queue.
public struct QueueRecord: Hashable, Sendable {
  /// The ARN; empty when only the address is known.
  public var arn = StringID.empty
  /// The address.
  public var url = StringID.empty
  /// The redrive policy as JSON text.
  public var redrivePolicy = StringID.empty
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

extension QueueRecord: TableRow {}
