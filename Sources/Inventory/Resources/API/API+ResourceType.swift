import AWSNames

extension ResourceType {
  /// A REST, HTTP or WebSocket API.
  ///
  /// Its ARN names no account, so that two accounts may hold the same one.
  public static let api = ResourceType(
    APIRecord.self,
    word: "api",
    plural: "APIs",
    typeName: "AWS::ApiGateway::RestApi",
    service: "apigateway",
    listedBy: [.apigatewayGetRestApis, .apigatewayv2GetApis],
    form: ResourceForm(
      { $0.apis },
      name: { inventory, row in
        let api = inventory.apis[row]
        return inventory.strings[api.name.isEmpty ? api.id : api.name]
      },
      arn: { inventory, row in
        let api = inventory.apis[row]
        return inventory.apiARN(api.id, api.kind, api.scope)
      },
      find: { inventory, arn in arn.api?.stage == nil ? inventory.api(arn) : nil }
    )
  )
}

extension APIRecord: Resource, PlacedRow {
  /// An API of API Gateway.
  public static var type: ResourceType { .api }
}

extension Inventory {
  /// The ARN of an API's configuration.
  func apiARN(_ id: StringID, _ kind: APIKind, _ scope: RowID<ScopeRecord>) -> String {
    let names = names(in: scope)
    return kind == .rest ? names.restAPI(strings[id]) : names.api(strings[id])
  }

  /// The API that an ARN is of, or is part of; every account of the region is asked, as the ARN names none.
  func api(_ arn: ARN) -> RowID<APIRecord>? {
    guard let named = arn.api, let id = strings.id(of: named.id), let region = strings.id(of: arn.region) else {
      return nil
    }
    for row in scopes.indices where scopes[row].region == region {
      if let api = apis.row(named: id, in: RowID(index: row)) { return api }
    }
    return nil
  }
}
