/// A REST, HTTP or WebSocket API.
public struct APIRecord: Hashable, Sendable {
  /// The API id.
  public var id = StringID.empty
  /// The name.
  public var name = StringID.empty
  /// REST, HTTP or WebSocket.
  public var kind: APIKind
  /// Whether it is reachable from VPC endpoints alone.
  public var isPrivate = false
  /// `EDGE`, `REGIONAL`, `PRIVATE`.
  public var endpointTypes = ListID.empty
  /// The resource policy of a REST API as JSON text.
  public var policy = StringID.empty
  /// Whether the execute-api address is switched off.
  public var isDefaultEndpointDisabled = false
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(kind: APIKind, scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.kind = kind
    self.scope = scope
    self.provenance = provenance
  }
}

extension APIRecord: TableRow {
  /// Its place and id.
  public var rowName: ScopedName? { ScopedName(scope: scope, name: id) }
}
