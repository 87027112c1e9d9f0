/// A method of a REST API or a route of an HTTP or WebSocket API.
public struct APIRouteRecord: Hashable, Sendable {
  /// The API id.
  public var api = StringID.empty
  /// `GET /items`, `$connect`, `$default`.
  public var key = StringID.empty
  /// The HTTP method; `ANY` for all; empty for WebSocket.
  public var method = StringID.empty
  /// `NONE`, `AWS_IAM`, `CUSTOM`, `JWT`, `COGNITO_USER_POOLS`.
  public var authorization = StringID.empty
  /// The authorizer id.
  public var authorizer = StringID.empty
  /// Whether an API key is asked for.
  public var requiresAPIKey = false
  /// The integration id of an HTTP or WebSocket API.
  public var integration = StringID.empty
  /// The integration URI of a REST method.
  public var target = StringID.empty
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

extension APIRouteRecord: TableRow {
  /// What each row is part of, nil where the snapshot does not hold it.
  public static func owners(of rows: [Self], in draft: TableDraft) -> [RowID<APIRecord>?] {
    let apis = draft.table(APIRecord.self)
    return rows.map { apis.row(named: $0.api, in: $0.scope) }
  }
}
