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
      find: { inventory, arn, account in
        guard let id = arn.apiPath.flatMap({ inventory.strings.id(of: $0) }),
          let scope = inventory.scope(arn.region, of: account)
        else { return nil }
        return inventory.apis.row(named: id, in: scope)
      }
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
}
