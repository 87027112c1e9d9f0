import Access
import Inventory

extension Check {
  static let apiV2RouteUnauthorized = Check(
    id: "api-v2-route-unauthorized",
    title: "Route of an HTTP or WebSocket API asks for no authorization",
    severity: .high,
    subjects: [.api],
    rationale: """
      A route without an authorizer passes every request on: the function behind it has to tell callers apart by \
      itself, on each path, without a mistake. A WebSocket API can ask only at $connect.
      """,
    remedy: Remedy(
      "Attach a JWT or Lambda authorizer, or IAM authorization, to the route; on a WebSocket API to $connect.",
      command: .aws("apigatewayv2 update-route")
        .option("api-id", .api).option("route-id", .route).option("authorization-type", "AWS_IAM")
        .option("region", .region)
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .apigatewayv2GetApis, .apigatewayv2GetRoutes, .apigatewayv2GetIntegrations, .apigatewayv2GetStages,
      .apigatewayv2GetDomainNames, .apigatewayv2GetApiMappings, .apigatewayv2ListRoutingRules,
    ],
    examples: [
      .fails("a route of an HTTP API is open", .high) {
        $0.addFunction()
        $0.addAPI(.http)
        $0.addRoute("GET /items", authorization: "NONE")
        $0.addRoute("POST /items", authorization: "JWT")
        $0.subject = ExampleBuilder.Subject(.api, "a1b2c3")
      },
      .fails("a WebSocket API lets everybody connect", .high) {
        $0.addFunction()
        $0.addAPI(.webSocket)
        $0.addRoute("$connect", authorization: "NONE")
        $0.subject = ExampleBuilder.Subject(.api, "a1b2c3")
      },
      .passes("only preflight requests are open") {
        $0.addFunction()
        $0.addAPI(.http)
        $0.addRoute("GET /items", authorization: "JWT")
        $0.addRoute("OPTIONS /items", authorization: "NONE")
        $0.subject = ExampleBuilder.Subject(.api, "a1b2c3")
      },
      .passes("messages of a WebSocket API that asks at $connect") {
        $0.addFunction()
        $0.addAPI(.webSocket)
        $0.addRoute("$connect", authorization: "AWS_IAM")
        $0.addRoute("$default", authorization: "NONE")
        $0.subject = ExampleBuilder.Subject(.api, "a1b2c3")
      },
      .doesNotApply("no route leads to a function") {
        $0.addAPI(.http)
        $0.addRoute("GET /items", authorization: "NONE", to: "https://backend.example.com/items")
      },
      .doesNotApply("it is a REST API") { $0.addAPI(.rest) },
      .isUnknown("routes were not collected") {
        $0.addAPI(.http)
        $0.forget(.apigatewayv2GetRoutes)
      },
      .isUnknown("integrations were not collected") {
        $0.addAPI(.http)
        $0.addRoute("GET /items", authorization: "NONE", to: nil)
        $0.forget(.apigatewayv2GetIntegrations)
      },
    ]
  ) { context, resource in
    let api = context.inventory.apis[Int(resource.row)]
    guard api.kind != .rest else { return .notApplicable("REST APIs have a check of their own") }
    let routes = context.inventory.apiRoutes.of(RowID(resource.row))
    if routes.isEmpty, let missing = context.missing(.apigatewayv2GetRoutes, for: api.id, in: api.scope) {
      return .unknown([missing])
    }
    guard routes.contains(where: { context.target(of: $0) == .function }) else {
      guard routes.contains(where: { context.target(of: $0) == .unknown }) else {
        return .notApplicable("no route leads to a function")
      }
      return .unknown([context.unanswered(.apigatewayv2GetIntegrations, in: api.scope)])
    }
    let judged = routes.filter { context.counts($0, in: api) }
    var failures = judged.filter { context.entrances.verdict(ofRoute: $0).isPublic }
      .map { context.openRoute($0, of: api) }
    if api.kind == .webSocket, judged.isEmpty {
      let isOpen = routes.contains { context.entrances.verdict(ofRoute: $0).isPublic }
      if isOpen { failures.append(context.openConnection(of: RowID(resource.row))) }
      return Verdict(failures, missing: isOpen ? [] : context.missing(to: Array(routes)))
    }
    return Verdict(failures, missing: context.missing(to: judged))
  }
}

extension CheckContext {
  /// Browsers send preflight requests without credentials; a WebSocket API can hold an authorizer only at `$connect`.
  fileprivate func counts(_ row: RowID<APIRouteRecord>, in api: APIRecord) -> Bool {
    let route = inventory.apiRoutes[row.index]
    return api.kind == .webSocket ? text(route.key) == "$connect" : text(route.method) != "OPTIONS"
  }

  fileprivate func openRoute(_ row: RowID<APIRouteRecord>, of api: APIRecord) -> Failure {
    let route = inventory.apiRoutes[row.index]
    return failure(
      .high,
      cause: .route(row),
      discriminator: text(route.key),
      provenance: route.provenance,
      command: Command.aws("apigatewayv2 update-route", region: region(api.scope)).option("api-id", text(api.id))
        .option("route-id", .route).option("authorization-type", "AWS_IAM"),
      evidence: "route \(sentence(row)) of \(text(api.name)) has authorization NONE"
    )
  }

  fileprivate func openConnection(of row: RowID<APIRecord>) -> Failure {
    failure(
      .high,
      cause: .missing(.connectRoute, of: ResourceID(row)),
      discriminator: "$connect",
      evidence:
        "\(text(inventory.apis[row.index].name)) has no $connect route, so that every connection is accepted unasked"
    )
  }
}
