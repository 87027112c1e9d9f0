import Answers
import Inventory
import Screen

extension DetailsPane {
  func writeAPI(_ row: RowID<APIRecord>, to writer: inout PaneWriter) {
    let api = inventory.apis[row.index]
    writer.field("api", context.inventory.name(of: ResourceID(row)), .textStrong)
    writePlace(api.scope, to: &writer)
    writer.field("kind", api.kind.words)
    writer.field("id", text(api.id))
    let endpoints = context.texts(api.endpointTypes)
    if !endpoints.isEmpty { writer.field("endpoint", endpoints.joined(separator: ", ")) }
    if api.isPrivate { writer.field("reach", "VPC endpoints only") }
    if api.isDefaultEndpointDisabled { writer.field("execute-api", "address switched off") }
    if api.kind == .rest { writer.field("policy", api.policy.isEmpty ? "none" : "in the Document tab") }
    writer.section("Stages", fold: "details.stages") { writeStages(of: row, api, to: &$0) }
    writer.section("Routes", fold: "details.routes") { writeRoutes(of: row, api, to: &$0) }
    writeSource(api.provenance, to: &writer)
  }

  private func writeStages(of row: RowID<APIRecord>, _ api: APIRecord, to writer: inout PaneWriter) {
    let stages = inventory.apiStages.of(row)
    for stage in stages {
      let name = text(inventory.apiStages[stage.index].name)
      writer.add(name, .link, link: .resource(ResourceID(stage)), copy: name)
    }
    guard stages.isEmpty else { return }
    let operation: Operation = api.kind == .rest ? .apigatewayGetStages : .apigatewayv2GetStages
    writer.add(absent: context.absence(of: operation, for: api.id, in: api.scope), context: context)
  }

  private func writeRoutes(of row: RowID<APIRecord>, _ api: APIRecord, to writer: inout PaneWriter) {
    let routes = inventory.apiRoutes.of(row)
    for route in routes.prefix(Self.mostRoutes) {
      let record = inventory.apiRoutes[route.index]
      let authorization = record.authorization.isEmpty ? "authorization unknown" : text(record.authorization)
      let role: Role = authorization == "NONE" ? .warn : .textDim
      let key = record.requiresAPIKey ? ", API key" : ""
      let function = inventory.links.functionsOfRoute[route].first
      let link = function.map { PaneLink.resource(ResourceID($0)) } ?? .source(record.provenance)
      writer.append(PaneLine([Span(text(record.key)), Span("  \(authorization)\(key)", role)], link: link))
    }
    if routes.count > Self.mostRoutes { writer.add("and \(routes.count - Self.mostRoutes) more", .textDim) }
    guard routes.isEmpty else { return }
    let operation: Operation = api.kind == .rest ? .apigatewayGetResources : .apigatewayv2GetRoutes
    writer.add(absent: context.absence(of: operation, for: api.id, in: api.scope), context: context)
  }

  /// Routes listed; generated APIs have thousands.
  private static let mostRoutes = 200

  func writeStage(_ row: RowID<APIStageRecord>, to writer: inout PaneWriter) {
    let stage = inventory.apiStages[row.index]
    writer.field("stage", text(stage.name), .textStrong)
    if let api = inventory.apiStages.owner(of: row) {
      writer.field("api", inventory.name(of: ResourceID(api)), .link, link: .resource(ResourceID(api)))
    } else {
      writer.field("api", text(stage.api))
    }
    writePlace(stage.scope, to: &writer)
    if stage.webACL.isEmpty {
      writer.field("web ACL", absent: .none, context: context)
    } else {
      writer.field("web ACL", text(stage.webACL))
    }
    writer.field("access log", stage.accessLog.isEmpty ? "none" : text(stage.accessLog))
    writer.field("tracing", stage.isTracingEnabled ? "on" : "off")
    writeSource(stage.provenance, to: &writer)
  }
}
