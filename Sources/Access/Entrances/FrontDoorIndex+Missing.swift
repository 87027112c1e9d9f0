import Inventory

extension FrontDoorIndex {
  /// What each account and region lacks for it to be known which functions its APIs and load balancers lead to.
  static func missing(_ inventory: Inventory, _ targets: [RouteTarget]) -> [[MissingCall]] {
    var missing = inventory.scopes.indices.map { row in
      [Operation.apigatewayGetRestApis, .apigatewayv2GetApis, .elbv2DescribeLoadBalancers].compactMap {
        inventory.missing($0, in: RowID(index: row))
      }
    }
    func add(_ call: MissingCall?, _ scope: RowID<ScopeRecord>) {
      if let call, !missing[scope.index].contains(call) { missing[scope.index].append(call) }
    }
    for (row, api) in inventory.apis.enumerated() where !api.isPrivate {
      for call in missingRoutes(of: api, RowID(index: row), inventory, targets) { add(call, api.scope) }
    }
    for balancer in inventory.loadBalancers where balancer.isInternetFacing {
      add(inventory.missing(.elbv2DescribeTargetGroups, in: balancer.scope), balancer.scope)
    }
    let lambda = inventory.strings.id(of: "lambda")
    for group in inventory.targetGroups where group.targetType == lambda {
      add(inventory.missing(.elbv2DescribeTargetHealth, in: group.scope), group.scope)
    }
    return missing
  }

  /// The call that ought to have told what a route of an API asks of callers.
  func missingRoutes(of api: APIRecord) -> MissingCall {
    MissingCall(api.kind == .rest ? .apigatewayGetResources : .apigatewayv2GetRoutes, .failed, in: api.scope)
  }

  /// The call that ought to have told the API of a route.
  func missingAPI(of route: APIRouteRecord, _ inventory: Inventory) -> MissingCall {
    let call: Operation = route.integration.isEmpty ? .apigatewayGetRestApis : .apigatewayv2GetApis
    return inventory.missing(call, in: route.scope) ?? MissingCall(call, .failed, in: route.scope)
  }

  private static func missingRoutes(
    of api: APIRecord,
    _ row: RowID<APIRecord>,
    _ inventory: Inventory,
    _ targets: [RouteTarget]
  ) -> [MissingCall] {
    let call: Operation = api.kind == .rest ? .apigatewayGetResources : .apigatewayv2GetRoutes
    let routes = inventory.apiRoutes.of(row)
    guard !routes.isEmpty else {
      let absence = inventory.coverage.absence(of: call, for: api.id, in: api.scope)
      return absence.state.map { [MissingCall(call, $0, in: api.scope)] } ?? []
    }
    var missing: [MissingCall] = []
    // Methods that were printed without their integrations tell no authorization either.
    if api.kind == .rest, routes.contains(where: { inventory.apiRoutes[$0.index].authorization.isEmpty }) {
      missing.append(MissingCall(call, .failed, in: api.scope))
    }
    if routes.contains(where: { targets[$0.index] == .unknown }) {
      let call: Operation = api.kind == .rest ? .apigatewayGetResources : .apigatewayv2GetIntegrations
      missing.append(inventory.missing(call, in: api.scope) ?? MissingCall(call, .failed, in: api.scope))
    }
    return missing
  }
}
