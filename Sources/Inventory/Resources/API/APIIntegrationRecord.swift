/// An integration of an HTTP or WebSocket API.
public struct APIIntegrationRecord: Hashable, Sendable {
  /// The API id.
  public var api = StringID.empty
  /// The integration id.
  public var id = StringID.empty
  /// `AWS_PROXY` and others.
  public var type = StringID.empty
  /// What it calls.
  public var uri = StringID.empty
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

extension APIIntegrationRecord: TableRow {}
