import Access
import Inventory

extension Check {
  static let apiRESTMethodUnauthorized = Check(
    id: "api-rest-method-unauthorized",
    title: "REST method asks for no authorization",
    severity: .high,
    subjects: [.api],
    rationale: """
      A method with neither an authorizer nor an API key passes every request on to the function. IAM authorization \
      beside a resource policy for everybody is no better: any AWS account may sign.
      """,
    remedy: Remedy(
      "Attach an authorizer or IAM authorization to the method, then deploy the stage again.",
      command: .aws("apigateway update-method")
        .option("rest-api-id", .api).option("resource-id", .resource).option("http-method", .method)
        .option("patch-operations", "op=replace,path=/authorizationType,value=AWS_IAM").option("region", .region)
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .apigatewayGetRestApis, .apigatewayGetResources, .apigatewayGetStages, .apigatewayGetDomainNames,
      .apigatewayGetBasePathMappings, .apigatewayv2GetApiMappings, .apigatewayv2ListRoutingRules,
    ],
    examples: [
      .fails("a method is open", .high) {
        $0.addAPI(.rest)
        $0.addRoute("GET /items", authorization: "NONE")
      },
      .fails("IAM authorization beside a policy for everybody", .high) {
        $0.addAPI(
          .rest,
          policy: #"{"Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "*"}"#
        )
        $0.addRoute("GET /items", authorization: "AWS_IAM")
      },
      .passes("IAM authorization") {
        $0.addAPI(.rest)
        $0.addRoute("GET /items", authorization: "AWS_IAM")
        $0.addRoute("OPTIONS /items", authorization: "NONE")
      },
      .passes("the API's own policy lets in nobody who does not sign") {
        $0.addAPI(
          .rest,
          policy: #"""
            {"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "execute-api:Invoke", "Resource": "*"}
            """#
        )
        $0.addRoute("GET /items", authorization: "NONE")
      },
      .passes("no address leads to the API") {
        $0.addAPI(.rest, isDefaultEndpointDisabled: true)
        $0.addRoute("GET /items", authorization: "NONE")
      },
      .passes("an API key is asked for") {
        $0.addAPI(.rest)
        $0.addRoute("GET /items", authorization: "NONE", requiresAPIKey: true)
      },
      .doesNotApply("the API is private") {
        $0.addAPI(.rest, isPrivate: true)
        $0.addRoute("GET /items", authorization: "NONE")
      },
      .doesNotApply("no method leads to a function") {
        $0.addAPI(.rest)
        $0.addRoute("GET /items", authorization: "NONE", to: "https://backend.example.com/items")
      },
      .isUnknown("resources were not collected") {
        $0.addAPI(.rest)
        $0.forget(.apigatewayGetResources)
      },
      .isUnknown("domain names may lead to the API, whose own address is switched off") {
        $0.addAPI(.rest, isDefaultEndpointDisabled: true)
        $0.addRoute("GET /items", authorization: "NONE")
        $0.forget(.apigatewayGetDomainNames)
      },
      .isUnknown("resources were collected without their methods") {
        $0.addAPI(.rest)
        $0.addRoute("GET /items", authorization: "")
      },
    ]
  ) { context, resource in
    let api = context.inventory.apis[Int(resource.row)]
    guard api.kind == .rest else { return .notApplicable("HTTP and WebSocket APIs have a check of their own") }
    guard !api.isPrivate else { return .notApplicable("the API is private") }
    let methods = context.inventory.apiRoutes.of(RowID(resource.row))
    if methods.isEmpty, let missing = context.missing(.apigatewayGetResources, for: api.id, in: api.scope) {
      return .unknown([missing])
    }
    // Without embedded methods neither authorization nor integration is told.
    let isBare = methods.contains { context.inventory.apiRoutes[$0.index].authorization.isEmpty }
    let missing = isBare ? [MissingCall(.apigatewayGetResources, .failed, in: api.scope)] : []
    guard methods.contains(where: { context.target(of: $0) == .function }) else {
      return Verdict([], missing: missing) { .notApplicable("no method leads to a function") }
    }
    let judged = methods.filter { context.text(context.inventory.apiRoutes[$0.index].method) != "OPTIONS" }
    return Verdict(judged.compactMap { context.openMethod($0, of: api) }, missing: context.missing(to: judged))
  }
}

extension CheckContext {
  fileprivate func openMethod(_ row: RowID<APIRouteRecord>, of api: APIRecord) -> Failure? {
    let route = inventory.apiRoutes[row.index]
    let reason: String
    switch entrances.verdict(ofRoute: row) {
    case .internet: reason = "neither authorization nor API key"
    case .anyAWSPrincipal: reason = "IAM authorization, but a policy for everybody"
    // A key as the only gate is another matter than no gate at all.
    case .apiKey, .nobody, .service, .network, .authorizer, .accounts, .organization, .unknown: return nil
    }
    return failure(
      .high,
      cause: .route(row),
      discriminator: text(route.key),
      provenance: route.provenance,
      command: Command.aws("apigateway update-method", region: region(api.scope))
        .option("rest-api-id", text(api.id)).option("resource-id", .resource)
        .option("http-method", text(route.method))
        .option("patch-operations", "op=replace,path=/authorizationType,value=AWS_IAM"),
      evidence: "\(sentence(row)) of \(text(api.name)) has \(reason)"
    )
  }
}
