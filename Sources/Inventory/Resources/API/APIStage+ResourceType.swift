import AWSNames

extension ResourceType {
  /// A stage of an API.
  public static let apiStage = ResourceType(
    APIStageRecord.self,
    word: "stage",
    plural: "stages",
    typeName: "AWS::ApiGateway::Stage",
    service: "apigateway",
    listedBy: [.apigatewayGetStages, .apigatewayv2GetStages],
    form: ResourceForm(
      { $0.apiStages },
      name: { inventory, row in
        let stage = inventory.apiStages[row]
        let api = inventory.apiStages.owner(of: row).map { inventory.name(of: ResourceID($0)) }
        return "\(api ?? inventory.strings[stage.api])/\(inventory.strings[stage.name])"
      },
      arn: { inventory, row in
        let stage = inventory.apiStages[row]
        let kind = inventory.apiStages.owner(of: row).map { inventory.apis[$0].kind } ?? .rest
        return "\(inventory.apiARN(stage.api, kind, stage.scope))/stages/\(inventory.strings[stage.name])"
      },
      find: { inventory, arn in
        guard let name = arn.api?.stage, let api = inventory.api(arn) else { return nil }
        return inventory.apiStages.of(api).first { inventory.strings[inventory.apiStages[$0].name] == name }
      }
    )
  )
}

extension APIStageRecord: Resource, PlacedRow {
  /// A stage of an API.
  public static var type: ResourceType { .apiStage }
}
