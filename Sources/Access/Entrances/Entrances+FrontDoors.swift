import IAM
package import Inventory

extension Entrances {
  /// Who gets through a load balancer.
  func verdict(of balancer: RowID<LoadBalancerRecord>) -> EntranceVerdict {
    inventory.loadBalancers[balancer.index].isInternetFacing ? .internet : .network
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
    return asking.map { verdict(asking: $0, of: api) } ?? .internet
  }

  private func connectRoute(of api: RowID<APIRecord>) -> APIRouteRecord? {
    let row = inventory.apiRoutes.of(api).first { inventory.apiRoutes[$0.index].key == frontDoors.connect }
    return row.map { inventory.apiRoutes[$0.index] }
  }

  /// Who gets past what a route of a public API asks of callers.
  private func verdict(asking route: APIRouteRecord, of api: APIRecord) -> EntranceVerdict {
    let authorization = route.authorization
    if authorization.isEmpty { return .unknown([frontDoors.missingRoutes(of: api)]) }
    if authorization == frontDoors.none { return route.requiresAPIKey ? .apiKey : .internet }
    return authorization == frontDoors.iam && policyIsOpen(api) ? .anyAWSPrincipal : .authorizer
  }

  /// Whether the resource policy of an API lets everybody invoke it who signs.
  private func policyIsOpen(_ api: APIRecord) -> Bool {
    guard !api.policy.isEmpty, let policy = access.policy(api.policy) else { return false }
    let owner = inventory.scopes[api.scope.index].account
    return policy.exposure(question(owner, actions: ["execute-api:Invoke"])).isPublic
  }
}
