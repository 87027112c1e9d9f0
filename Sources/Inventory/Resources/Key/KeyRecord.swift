/// A KMS key.
public struct KeyRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// The key id.
  public var id = StringID.empty
  /// `Enabled`, `PendingDeletion` and others; empty when unknown.
  public var state = StringID.empty
  /// `CUSTOMER` or `AWS`; empty when unknown.
  public var manager = StringID.empty
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

extension Inventory {
  /// Whether AWS manages a key, as far as the snapshot tells.
  public func isManagedByAWS(_ row: RowID<KeyRecord>) -> Bool { strings[keys[row].manager] == "AWS" }
}

extension KeyRecord: TableRow {
  /// Its ARN.
  public var rowName: StringID? { arn }

  /// `list-keys` gives only ids, `describe-key` the state: the row that tells the state wins.
  public func tellsMore(than earlier: Self) -> Bool { earlier.state.isEmpty }
}
