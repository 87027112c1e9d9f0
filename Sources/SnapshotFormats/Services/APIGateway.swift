import Inventory
import JSON

extension FileReading {
  mutating func readRESTAPIs(_ document: JSONView) {
    for record in records("items", document) {
      guard let id = name("id", record) else { continue }
      var api = APIRecord(kind: .rest, scope: scope, provenance: provenance(of: record))
      api.id = id
      api.name = text("name", record)
      if let endpoints = object("endpointConfiguration", record) {
        let types = elements("types", endpoints, .string)
        api.endpointTypes = interner.intern(list: types.map(intern))
        api.isPrivate = types.contains { $0.isText("PRIVATE") }
      }
      api.policy = restPolicy(record)
      api.isDefaultEndpointDisabled = flag("disableExecuteApiEndpoint", record)
      fragment.append(api)
    }
  }

  /// API Gateway escapes the quotes of a policy once more than JSON does.
  private mutating func restPolicy(_ record: JSONView) -> StringID {
    guard let value = present("policy", record, .optional), value.kind == .string,
      let unescaped = try? innerParser.text(betweenQuotes: value.string.utf8)
    else { return policy("policy", record) }
    return Array(unescaped.utf8).withUnsafeBufferPointer { policy(text: $0, at: value, field: "policy") }
  }

  /// `get-resources` of one API, with `--embed methods`.
  mutating func readResources(_ document: JSONView) {
    for record in records("items", document) {
      let path = value("path", record, .string)?.string ?? ""
      for method in object("resourceMethods", record)?.fields.map({ $0 }) ?? [] {
        guard let settings = admit(method.value, .object, "resourceMethods") else { continue }
        readMethod(settings, path: path, method: method.name)
      }
    }
  }

  private mutating func readMethod(_ record: JSONView, path: String, method: JSONView) {
    var route = APIRouteRecord(scope: scope, provenance: provenance(of: record))
    route.api = interner.intern(parameter)
    route.method = intern(method)
    route.key = interner.intern("\(method.string) \(path)")
    route.authorization = text("authorizationType", record)
    route.authorizer = text("authorizerId", record)
    route.requiresAPIKey = flag("apiKeyRequired", record)
    route.target = object("methodIntegration", record).map { text("uri", $0) } ?? .empty
    fragment.append(route)
  }
}

extension OperationReader {
  static let restAPIs = [
    OperationReader(.apigatewayGetRestApis) { $0.readRESTAPIs($1) },
    OperationReader(.apigatewayGetResources) { $0.readResources($1) },
    OperationReader(.apigatewayGetStages) { $0.readStages($1, .rest) },
    OperationReader(.apigatewayGetAuthorizers) { $0.readAuthorizers($1, .rest) },
    OperationReader(.apigatewayGetDomainNames) { $0.readDomainNames($1) },
    OperationReader(.apigatewayGetBasePathMappings) { $0.readBasePathMappings($1) },
  ]
}
