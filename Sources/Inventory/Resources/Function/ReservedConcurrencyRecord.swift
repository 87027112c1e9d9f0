/// The reserved concurrency of a function.
public struct ReservedConcurrencyRecord: Hashable, Sendable {
  /// The function.
  public var function = FunctionReference()
  /// Concurrent executions; -1 when none is reserved.
  public var limit: Int32 = -1
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

extension ReservedConcurrencyRecord: TableRow {}
