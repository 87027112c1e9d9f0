/// A target of an EventBridge rule.
public struct EventTargetRecord: Hashable, Sendable {
  /// The rule name.
  public var rule = StringID.empty
  /// The ARN of the target.
  public var target = StringID.empty
  /// The ARN of its dead-letter queue.
  public var deadLetterQueue = StringID.empty
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

extension EventTargetRecord: TableRow {}
