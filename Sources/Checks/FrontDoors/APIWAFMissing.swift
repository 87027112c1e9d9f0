import Inventory

extension Check {
  static let apiWAFMissing = Check(
    id: "api-waf-missing",
    title: "Public API stage has no web ACL",
    severity: .medium,
    subjects: [.apiStage, .api],
    rationale: """
      Nothing in front of the stage turns away known attacks or too many requests from one address, so that each of \
      them becomes an invocation.
      """,
    remedy: Remedy(
      "Associate a web ACL with at least a rate-based rule and AWS's core rule set.",
      command: .aws("wafv2 associate-web-acl")
        .option("web-acl-arn", .accessControlList).option("resource-arn", .stage).option("region", .region)
    ),
    responsibility: .customer,
    duty: .network,
    operations: [.apigatewayGetRestApis, .apigatewayGetStages, .wafv2GetWebAclForResource],
    examples: [
      .fails("a REST stage without web ACL", .medium) {
        $0.addAPI(.rest)
        $0.addStage()
        $0.subject = ExampleBuilder.Subject(.apiStage, "a1b2c3/stages/prod")
      },
      .passes("the stage names its web ACL") {
        $0.addAPI(.rest)
        $0.addStage(webACL: "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/front/1")
        $0.subject = ExampleBuilder.Subject(.apiStage, "a1b2c3/stages/prod")
      },
      .passes("the web ACL names the stage") {
        $0.addAPI(.rest)
        $0.addStage()
        $0.addWebACL(
          "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/front/1",
          of: "arn:aws:apigateway:us-east-1::/restapis/a1b2c3/stages/prod"
        )
        $0.subject = ExampleBuilder.Subject(.apiStage, "a1b2c3/stages/prod")
      },
      .doesNotApply("HTTP APIs take no web ACL") {
        $0.addAPI(.http)
        $0.addStage()
        $0.subject = ExampleBuilder.Subject(.apiStage, "a1b2c3/stages/prod")
      },
      .doesNotApply("the API is private") {
        $0.addAPI(.rest, isPrivate: true)
        $0.addStage()
        $0.subject = ExampleBuilder.Subject(.apiStage, "a1b2c3/stages/prod")
      },
      .isUnknown("stages were not collected") {
        $0.addAPI(.rest)
        $0.forget(.apigatewayGetStages)
      },
      .isUnknown("the API of the stage was not collected") {
        $0.addStage()
        $0.subject = ExampleBuilder.Subject(.apiStage, "a1b2c3/stages/prod")
      },
    ],
    failsWithout: [.apigatewayGetStages, .wafv2GetWebAclForResource, .wafv2ListResourcesForWebAcl]
  ) { context, resource in
    guard resource.type == .apiStage else { return context.stagesAreKnown(ofAPI: RowID(resource.row)) }
    let stage = context.inventory.apiStages[Int(resource.row)]
    guard let row = context.inventory.apiStages.owner(of: RowID(resource.row)) else {
      return .unknown([context.unanswered(.apigatewayGetRestApis, in: stage.scope)])
    }
    if let verdict = context.needsNoWebACL(context.inventory.apis[row.index]) { return verdict }
    if !stage.webACL.isEmpty { return .passes }
    let arn = context.inventory.arn(of: resource)
    let associated = context.inventory.strings.id(of: arn).flatMap { context.inventory.webACL(ofResource: $0) }
    if let associated, !associated.isEmpty { return .passes }
    return .fails([
      context.failure(
        .medium,
        cause: .stage(RowID(resource.row)),
        command: Command.aws("wafv2 associate-web-acl", region: context.region(stage.scope))
          .option("web-acl-arn", context.onlyWebACL(in: stage.scope)).option("resource-arn", arn),
        evidence: "stage \(context.inventory.name(of: resource)) names no web ACL"
      )
    ])
  }
}

extension CheckContext {
  fileprivate func needsNoWebACL(_ api: APIRecord) -> Verdict? {
    if api.kind != .rest { return .notApplicable("only REST APIs take a web ACL; put a distribution in front") }
    return api.isPrivate ? .notApplicable("the API is private") : nil
  }

  /// An API whose stages are known is judged by its stages.
  fileprivate func stagesAreKnown(ofAPI row: RowID<APIRecord>) -> Verdict {
    let api = inventory.apis[row.index]
    if let verdict = needsNoWebACL(api) { return verdict }
    if inventory.apiStages.of(row).count > 0 { return .notApplicable("each stage is judged by itself") }
    let missing = missing(.apigatewayGetStages, for: api.id, in: api.scope)
    return missing.map { .unknown([$0]) } ?? .notApplicable("the API has no stage")
  }
}
