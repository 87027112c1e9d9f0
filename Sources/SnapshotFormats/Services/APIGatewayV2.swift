import AWSNames
import Inventory
import JSON

extension FileReading {
  mutating func readHTTPAPIs(_ document: JSONView) {
    for record in records("Items", document) {
      guard let id = name("ApiId", record) else { continue }
      let kind = word("ProtocolType", record, ["WEBSOCKET": APIKind.webSocket, "HTTP": .http]) ?? .http
      var api = APIRecord(kind: kind, scope: scope, provenance: provenance(of: record))
      api.id = id
      api.name = text("Name", record)
      api.isDefaultEndpointDisabled = flag("DisableExecuteApiEndpoint", record)
      fragment.append(api)
    }
  }

  mutating func readRoutes(_ document: JSONView) {
    for record in records("Items", document) {
      guard let key = name("RouteKey", record) else { continue }
      var route = APIRouteRecord(scope: scope, provenance: provenance(of: record))
      route.api = interner.intern(parameter)
      route.key = key
      route.method = interner.intern(method(ofRouteKey: interner.text(key)))
      route.authorization = text("AuthorizationType", record)
      route.authorizer = text("AuthorizerId", record)
      route.requiresAPIKey = flag("ApiKeyRequired", record)
      route.integration = integration(record)
      fragment.append(route)
    }
  }

  /// `GET` of `GET /items`, `ANY` of `$default`; `$connect` and other WebSocket routes have none.
  private func method(ofRouteKey key: String) -> String {
    let parts = key.parts(at: " ", maxSplits: 1)
    if parts.count == 2 { return String(parts[0]) }
    return key == "$default" ? "ANY" : ""
  }

  /// A route's target is `integrations/ID`.
  private mutating func integration(_ record: JSONView) -> StringID {
    guard let target = value("Target", record, .string)?.string else { return .empty }
    return interner.intern(target.parts(at: "/").last.map(String.init) ?? "")
  }

  mutating func readIntegrations(_ document: JSONView) {
    for record in records("Items", document) {
      guard let id = name("IntegrationId", record) else { continue }
      var integration = APIIntegrationRecord(scope: scope, provenance: provenance(of: record))
      integration.api = interner.intern(parameter)
      integration.id = id
      integration.type = text("IntegrationType", record)
      integration.uri = text("IntegrationUri", record)
      fragment.append(integration)
    }
  }
}

extension OperationReader {
  static let httpAPIs = [
    OperationReader(.apigatewayv2GetApis) { $0.readHTTPAPIs($1) },
    OperationReader(.apigatewayv2GetRoutes) { $0.readRoutes($1) },
    OperationReader(.apigatewayv2GetIntegrations) { $0.readIntegrations($1) },
    OperationReader(.apigatewayv2GetStages) { $0.readStages($1, .http) },
    OperationReader(.apigatewayv2GetAuthorizers) { $0.readAuthorizers($1, .http) },
    OperationReader(.apigatewayv2GetDomainNames) { $0.readHTTPDomainNames($1) },
    OperationReader(.apigatewayv2GetApiMappings) { $0.readAPIMappings($1) },
    OperationReader(.apigatewayv2ListRoutingRules) { $0.readRoutingRules($1) },
  ]
}
