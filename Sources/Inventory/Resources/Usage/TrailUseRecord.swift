/// Calls of one operation by one role or user on one resource, as a file of trail events recorded them.
public struct TrailUseRecord: Hashable, Sendable {
  /// The ARN of the user, or of the role whose session made the calls.
  public var principal = StringID.empty
  /// The service's endpoint, such as `dynamodb.amazonaws.com`.
  public var source = StringID.empty
  /// The operation as the trail names it.
  public var operation = StringID.empty
  /// The ARN of the resource; empty when the events name none.
  public var resource = StringID.empty
  /// When the last of them was made, seconds since 1970; 0 when unknown.
  public var lastUsed: Int64 = 0
  /// How many they are.
  public var count: UInt32 = 0
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the first of them stands.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.scope = scope
    self.provenance = provenance
  }
}

extension TrailUseRecord: TableRow {}
