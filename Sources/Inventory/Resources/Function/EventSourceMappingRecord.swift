/// An event source mapping.
public struct EventSourceMappingRecord: Hashable, Sendable {
  /// Its id.
  public var uuid = StringID.empty
  /// The function it invokes.
  public var function = FunctionReference()
  /// The ARN of the source; empty for a self-managed one.
  public var source = StringID.empty
  /// `Enabled`, `Disabled` and the states between.
  public var state = StringID.empty
  /// The last processing result.
  public var lastResult = StringID.empty
  /// Records a batch; -1 when not set.
  public var batchSize: Int32 = -1
  /// The ARN of the failure destination.
  public var onFailure = StringID.empty
  /// -1 for without end or not set.
  public var maximumRetryAttempts: Int32 = -1
  /// Bootstrap servers of a self-managed source.
  public var selfManaged = StringID.empty
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

extension EventSourceMappingRecord: PartOfFunction {}
