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
      find: { inventory, arn, account in
        guard let scope = inventory.scope(arn.region, of: account) else { return nil }
        let rows = arn.stagesOfAPIs.lazy.compactMap { named -> RowID<APIStageRecord>? in
          guard let api = inventory.strings.id(of: named.api), let name = inventory.strings.id(of: named.stage) else {
            return nil
          }
          return inventory.apiStages.row(StageName(scope: scope, api: api, stage: name))
        }
        return rows.first
      }
    )
  )
}

extension APIStageRecord: Resource, PlacedRow {
  /// A stage of an API.
  public static var type: ResourceType { .apiStage }
}
