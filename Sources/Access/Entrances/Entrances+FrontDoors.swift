import AWSNames
import IAM
package import Inventory

extension Entrances {
  /// Who gets through a load balancer to one of its target groups.
  func verdict(of row: RowID<LoadBalancerRecord>, to targetGroup: StringID) -> EntranceVerdict {
    let balancer = inventory.loadBalancers[row.index]
    guard balancer.isInternetFacing else { return .network }
    return frontDoors.listeners.verdict(of: balancer, to: targetGroup, inventory)
  }

  /// Who gets through a route or method of an API, whatever stands behind it.
  package func verdict(ofRoute row: RowID<APIRouteRecord>) -> EntranceVerdict {
    let route = inventory.apiRoutes[row.index]
    guard let row = inventory.apis.row(named: route.api, in: route.scope) else {
      // Nothing tells whether the API is private.
      return .unknown([frontDoors.missingAPI(of: route, inventory)])
    }
    let api = inventory.apis[row.index]
    if api.isPrivate { return .network }
    // Only $connect of a WebSocket API can ask who somebody is; messages come from those it has let in.
    let asking = api.kind == .webSocket ? connectRoute(of: row) : route
    return (asking.map { verdict(asking: $0, of: row) } ?? .internet).orNarrower(endpoints(of: row))
  }

  private func connectRoute(of api: RowID<APIRecord>) -> APIRouteRecord? {
    let row = inventory.apiRoutes.of(api).first { inventory.apiRoutes[$0.index].key == frontDoors.connect }
    return row.map { inventory.apiRoutes[$0.index] }
  }

  /// Who gets past what a route of a public API asks of callers, and past the resource policy.
  ///
  /// Source: API Gateway developer guide, "How API Gateway resource policies affect authorization workflow", as known on
  /// 2026-11-28: a policy decides alone where no authorization is asked for, and lets in nobody whom it does not name.
  private func verdict(asking route: APIRouteRecord, of row: RowID<APIRecord>) -> EntranceVerdict {
    let api = inventory.apis[row.index]
    let authorization = route.authorization
    if authorization.isEmpty { return .unknown([frontDoors.missingRoutes(of: api)]) }
    let isUnsigned = authorization == frontDoors.none
    guard isUnsigned || authorization == frontDoors.iam else { return .authorizer }
    let open: EntranceVerdict = !isUnsigned ? .authorizer : route.requiresAPIKey ? .apiKey : .internet
    if api.policy.isEmpty { return open }
    guard let policy = access.policy(api.policy) else {
      return .unknown([MissingCall(.apigatewayGetRestApis, .failed, in: api.scope)])
    }
    let level = level(of: policy, for: route, of: row, isUnsigned: isUnsigned)
    guard isUnsigned else { return level.isPublic ? .anyAWSPrincipal : .authorizer }
    return level == .internet ? open : level == .none ? .nobody : .network
  }

  /// How far the resource policy of an API lets callers in to a route, in the stage that lets in most.
  private func level(
    of policy: PolicyDocument,
    for route: APIRouteRecord,
    of api: RowID<APIRecord>,
    isUnsigned: Bool
  ) -> ExposureLevel {
    let owner = inventory.scopes[route.scope.index].account
    var question = question(owner, actions: ["execute-api:Invoke"])
    question.isUnsigned = isUnsigned
    let names = inventory.names(in: route.scope)
    let method = access.text(route.method)
    let levels = stages(of: api).map { stage in
      question.resource = names.executeAPI(
        access.text(route.api),
        stage: stage,
        method: method == "ANY" ? "*" : method,
        path: route.pathPattern { access.text($0) }
      )
      return policy.exposure(question).level
    }
    return levels.max() ?? .none
  }

  /// The names of an API's stages; a star where there may be others.
  private func stages(of row: RowID<APIRecord>) -> [String] {
    let api = inventory.apis[row.index]
    let names = inventory.apiStages.of(row).map { access.text(inventory.apiStages[$0.index].name) }
    let call: Operation = api.kind == .rest ? .apigatewayGetStages : .apigatewayv2GetStages
    return inventory.missing(call, for: api.id, in: api.scope) == nil && !names.isEmpty ? names : names + ["*"]
  }
}

extension APIRouteRecord {
  /// The path of a method, with stars for its parameters.
  fileprivate func pathPattern(_ text: (StringID) -> String) -> String {
    let path = text(key).unicodeScalars.drop { $0 != "/" }
    var pattern = String.UnicodeScalarView()
    var isParameter = false
    for character in path {
      if character == "{" { pattern.append("*") }
      if character == "{" || isParameter { isParameter = character != "}" } else { pattern.append(character) }
    }
    return String(pattern)
  }
}
