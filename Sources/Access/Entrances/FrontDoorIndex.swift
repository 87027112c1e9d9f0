import AWSNames
package import Inventory

/// What stands between the internet and functions: which APIs and load balancers lead to one.
package struct FrontDoorIndex: Sendable {
  /// Where each route or method leads, by row.
  package let routeTargets: [RouteTarget]
  /// ARNs of load balancers that forward to a target group of functions.
  package let lambdaBalancers: Set<StringID>
  /// What each account and region lacks for it to be known what leads to its functions, by scope row.
  package let missing: [[MissingCall]]

  /// What load balancers ask of callers.
  let listeners: ListenerIndex
  /// Custom domain names, by scope row.
  let domains: [[RowID<DomainNameRecord>]]

  /// `NONE`, where any route says so.
  let none: StringID?
  /// `AWS_IAM`, where any route says so.
  let iam: StringID?
  /// `$connect`, where any route is called so.
  let connect: StringID?

  /// Where a route or method leads.
  package enum RouteTarget: UInt8, Sendable {
    case function
    case other
    /// Its integration is not in the snapshot.
    case unknown
  }

  init(_ inventory: Inventory) {
    routeTargets = FrontDoorIndex.routeTargets(inventory)
    missing = FrontDoorIndex.missing(inventory, routeTargets)
    lambdaBalancers = FrontDoorIndex.lambdaBalancers(inventory)
    listeners = ListenerIndex(inventory)
    domains = FrontDoorIndex.domains(inventory)
    none = inventory.strings.id(of: "NONE")
    iam = inventory.strings.id(of: "AWS_IAM")
    connect = inventory.strings.id(of: "$connect")
  }

  private static func routeTargets(_ inventory: Inventory) -> [RouteTarget] {
    var uris: [IntegrationKey: StringID] = [:]
    for integration in inventory.apiIntegrations {
      uris[IntegrationKey(integration.scope, integration.api, integration.id)] = integration.uri
    }
    let unresolved = Set(inventory.links.unresolvedRoutes.map(\.route))
    return inventory.apiRoutes.indices.map { row in
      let route = inventory.apiRoutes[row]
      let id = RowID<APIRouteRecord>(index: row)
      if inventory.links.functionsOfRoute.count(id) > 0 || unresolved.contains(id) { return .function }
      let uri =
        route.integration.isEmpty
        ? route.target : uris[IntegrationKey(route.scope, route.api, route.integration)]
      guard let uri else { return .unknown }
      return FunctionName.isNamed(in: inventory.strings[uri]) ? .function : .other
    }
  }

  private static func domains(_ inventory: Inventory) -> [[RowID<DomainNameRecord>]] {
    var domains = [[RowID<DomainNameRecord>]](repeating: [], count: inventory.scopes.count)
    for (row, domain) in inventory.domainNames.enumerated() {
      domains[domain.scope.index].append(RowID(index: row))
    }
    return domains
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
