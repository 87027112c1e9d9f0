extension Linker {
  /// Links APIs and load balancers to the functions behind them.
  mutating func linkFrontDoors() {
    let integrations = integrationURIs()
    routeTargets = tables.apiRoutes.map { route in
      let key = ScopedName(scope: route.scope, name: route.api)
      let uri = route.target.isEmpty ? integrations[key]?[route.integration] : route.target
      return uri.flatMap { interner.functionReference(arn: $0) }
    }
    links.functionOfRoute = zip(tables.apiRoutes, routeTargets).map { route, target in
      target.flatMap { links.function($0, from: route.scope) }
    }
    links.routesOfAPI = Relation(
      rowCount: tables.apis.count,
      pairs: tables.apiRoutes.enumerated().compactMap { row, route in
        links.api(route.api, in: route.scope).map { ($0, RowID(index: row)) }
      }
    )
    links.apiOfStage = tables.apiStages.map { links.api($0.api, in: $0.scope) }
    links.stagesOfAPI = Relation(
      rowCount: tables.apis.count,
      pairs: links.apiOfStage.enumerated().compactMap { row, api in api.map { ($0, RowID(index: row)) } }
    )
    for association in tables.webACLAssociations {
      links.webACLOfResource[association.resource] = association.webACL
    }
    linkLoadBalancers()
  }

  private func integrationURIs() -> [ScopedName: [StringID: StringID]] {
    var uris: [ScopedName: [StringID: StringID]] = [:]
    for integration in tables.apiIntegrations {
      uris[ScopedName(scope: integration.scope, name: integration.api), default: [:]][integration.id] = integration.uri
    }
    return uris
  }

  private mutating func linkLoadBalancers() {
    var pairs: [(from: RowID<LoadBalancerRecord>, to: RowID<FunctionRecord>)] = []
    let balancers = loadBalancersOfTargetGroups()
    for target in tables.targets {
      guard let function = function(arn: target.target, from: target.scope) else { continue }
      for arn in balancers[target.targetGroup] ?? [] {
        if let balancer = links.loadBalancerByARN[arn] { pairs.append((balancer, function)) }
      }
    }
    links.functionsOfLoadBalancer = Relation(rowCount: tables.loadBalancers.count, pairs: pairs)
  }

  /// The load balancers that forward to each target group: as the group says, and as listeners and rules say.
  func loadBalancersOfTargetGroups() -> [StringID: [StringID]] {
    var balancers: [StringID: [StringID]] = [:]
    for group in tables.targetGroups { balancers[group.arn] = interner.strings(of: group.loadBalancers) }
    let balancerOfListener = Dictionary(
      tables.listeners.filter { !$0.loadBalancer.isEmpty }.map { ($0.arn, $0.loadBalancer) }
    ) { first, _ in first }
    for listener in tables.listeners {
      let balancer = listener.loadBalancer.isEmpty ? balancerOfListener[listener.listener] : listener.loadBalancer
      guard let balancer else { continue }
      for group in interner.strings(of: listener.targetGroups) where balancers[group]?.contains(balancer) != true {
        balancers[group, default: []].append(balancer)
      }
    }
    return balancers
  }

  /// The function of an ARN, when the snapshot holds it.
  func function(arn: StringID, from scope: RowID<ScopeRecord>) -> RowID<FunctionRecord>? {
    interner.functionReference(arn: arn).flatMap { links.function($0, from: scope) }
  }
}
