import AWSNames
import IAM
import Inventory
import Workers

/// What stands between the internet and functions: which APIs and load balancers lead to one.
struct FrontDoorIndex: Fact {
  /// Where each route or method leads, by row.
  let routeTargets: [RouteTarget]
  /// ARNs of load balancers that forward to a target group of functions.
  let lambdaBalancers: Set<StringID>
  /// Load balancers that forward to each function.
  let balancersOfFunction: [RowID<FunctionRecord>: [RowID<LoadBalancerRecord>]]
  /// Routes that lead to each function.
  let routesOfFunction: [RowID<FunctionRecord>: [RowID<APIRouteRecord>]]

  /// What each account and region lacks for the lists above to be whole, by scope row.
  let missing: [[MissingCall]]

  /// Where a route or method leads.
  enum RouteTarget: UInt8, Sendable {
    case function
    case other
    /// Its integration is not in the snapshot.
    case unknown
  }

  init(_ inventory: Inventory) {
    routeTargets = FrontDoorIndex.routeTargets(inventory)
    missing = FrontDoorIndex.missing(inventory, routeTargets)
    lambdaBalancers = FrontDoorIndex.lambdaBalancers(inventory)
    var balancers: [RowID<FunctionRecord>: [RowID<LoadBalancerRecord>]] = [:]
    for row in inventory.loadBalancers.indices {
      let balancer = RowID<LoadBalancerRecord>(index: row)
      for function in inventory.links.functionsOfLoadBalancer[balancer] {
        balancers[function, default: []].append(balancer)
      }
    }
    balancersOfFunction = balancers
    var routes: [RowID<FunctionRecord>: [RowID<APIRouteRecord>]] = [:]
    for (row, function) in inventory.links.functionOfRoute.enumerated() {
      if let function { routes[function, default: []].append(RowID(index: row)) }
    }
    routesOfFunction = routes
  }

  private static func routeTargets(_ inventory: Inventory) -> [RouteTarget] {
    var uris: [IntegrationKey: StringID] = [:]
    for integration in inventory.apiIntegrations {
      uris[IntegrationKey(integration.scope, integration.api, integration.id)] = integration.uri
    }
    return inventory.apiRoutes.indices.map { row in
      let route = inventory.apiRoutes[row]
      if inventory.links.functionOfRoute[row] != nil { return .function }
      let uri =
        route.integration.isEmpty
        ? route.target : uris[IntegrationKey(route.scope, route.api, route.integration)]
      guard let uri else { return .unknown }
      return FunctionName.isNamed(in: inventory.strings[uri]) ? .function : .other
    }
  }

  /// Target groups say which balancers use them; listeners say it too, and one of the two may be missing.
  private static func lambdaBalancers(_ inventory: Inventory) -> Set<StringID> {
    let lambda = inventory.strings.id(of: "lambda")
    let groups = inventory.targetGroups.filter { $0.targetType == lambda }
    var balancers = Set(groups.flatMap { inventory.lists[$0.loadBalancers] })
    let arns = Set(groups.map(\.arn))
    var balancerOfListener: [StringID: StringID] = [:]
    for listener in inventory.listeners where !listener.loadBalancer.isEmpty {
      balancerOfListener[listener.arn] = listener.loadBalancer
    }
    for listener in inventory.listeners where inventory.lists[listener.targetGroups].contains(where: arns.contains) {
      let balancer = listener.loadBalancer.isEmpty ? balancerOfListener[listener.listener] : listener.loadBalancer
      if let balancer { balancers.insert(balancer) }
    }
    for row in inventory.loadBalancers.indices
    where inventory.links.functionsOfLoadBalancer.count(RowID(index: row)) > 0 {
      balancers.insert(inventory.loadBalancers[row].arn)
    }
    return balancers
  }
}

/// An integration of an HTTP or WebSocket API.
private struct IntegrationKey: Hashable {
  var scope: RowID<ScopeRecord>
  var api: StringID
  var id: StringID

  init(_ scope: RowID<ScopeRecord>, _ api: StringID, _ id: StringID) {
    self.scope = scope
    self.api = api
    self.id = id
  }
}
