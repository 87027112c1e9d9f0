/// How asynchronous invocations of a function are retried and where failures go.
public struct EventInvokeConfigRecord: Hashable, Sendable {
  /// The function, with the qualifier the settings belong to.
  public var function = FunctionReference()
  /// The ARN of the failure destination; empty when there is none.
  public var onFailure = StringID.empty
  /// The ARN of the success destination.
  public var onSuccess = StringID.empty
  /// 0…2; -1 when not set.
  public var maximumRetryAttempts: Int32 = -1
  /// Seconds; -1 when not set.
  public var maximumEventAge: Int32 = -1
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

extension EventInvokeConfigRecord: PartOfFunction {}
