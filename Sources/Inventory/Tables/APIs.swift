/// A REST, HTTP or WebSocket API.
public struct APIRecord: Hashable, Sendable {
  /// The API id.
  public var id: StringID
  /// The name.
  public var name: StringID
  /// REST, HTTP or WebSocket.
  public var kind: APIKind
  /// Whether it is reachable from VPC endpoints alone.
  public var isPrivate: Bool
  /// `EDGE`, `REGIONAL`, `PRIVATE`.
  public var endpointTypes: ListID
  /// The resource policy of a REST API as JSON text.
  public var policy: StringID
  /// Whether the execute-api address is switched off.
  public var isDefaultEndpointDisabled: Bool
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(kind: APIKind, scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.id = .empty
    self.name = .empty
    self.kind = kind
    self.isPrivate = false
    self.endpointTypes = .empty
    self.policy = .empty
    self.isDefaultEndpointDisabled = false
    self.scope = scope
    self.provenance = provenance
  }
}

/// A method of a REST API or a route of an HTTP or WebSocket API.
public struct APIRouteRecord: Hashable, Sendable {
  /// The API id.
  public var api: StringID
  /// `GET /items`, `$connect`, `$default`.
  public var key: StringID
  /// The HTTP method; `ANY` for all; empty for WebSocket.
  public var method: StringID
  /// `NONE`, `AWS_IAM`, `CUSTOM`, `JWT`, `COGNITO_USER_POOLS`.
  public var authorization: StringID
  /// The authorizer id.
  public var authorizer: StringID
  /// Whether an API key is asked for.
  public var requiresAPIKey: Bool
  /// The integration id of an HTTP or WebSocket API.
  public var integration: StringID
  /// The integration URI of a REST method.
  public var target: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.api = .empty
    self.key = .empty
    self.method = .empty
    self.authorization = .empty
    self.authorizer = .empty
    self.requiresAPIKey = false
    self.integration = .empty
    self.target = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// An integration of an HTTP or WebSocket API.
public struct APIIntegrationRecord: Hashable, Sendable {
  /// The API id.
  public var api: StringID
  /// The integration id.
  public var id: StringID
  /// `AWS_PROXY` and others.
  public var type: StringID
  /// What it calls.
  public var uri: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.api = .empty
    self.id = .empty
    self.type = .empty
    self.uri = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A stage of an API.
public struct APIStageRecord: Hashable, Sendable {
  /// The API id.
  public var api: StringID
  /// The stage name.
  public var name: StringID
  /// The ARN of the web ACL; empty when there is none.
  public var webACL: StringID
  /// Whether X-Ray tracing is on.
  public var isTracingEnabled: Bool
  /// The destination of access logs.
  public var accessLog: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.api = .empty
    self.name = .empty
    self.webACL = .empty
    self.isTracingEnabled = false
    self.accessLog = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// An authorizer of an API.
public struct APIAuthorizerRecord: Hashable, Sendable {
  /// The API id.
  public var api: StringID
  /// The authorizer id.
  public var id: StringID
  /// The name.
  public var name: StringID
  /// `TOKEN`, `REQUEST`, `JWT`, `COGNITO_USER_POOLS`.
  public var type: StringID
  /// The function it calls, if any.
  public var uri: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.api = .empty
    self.id = .empty
    self.name = .empty
    self.type = .empty
    self.uri = .empty
    self.scope = scope
    self.provenance = provenance
  }
}
