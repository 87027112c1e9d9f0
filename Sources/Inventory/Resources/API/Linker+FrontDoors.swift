extension Linker {
  /// Links APIs and load balancers to the functions behind them.
  mutating func linkFrontDoors() {
    let integrations = integrationURIs()
    let routes = draft.rows(APIRouteRecord.self)
    routeTargets = routes.map { route in
      let key = ScopedName(scope: route.scope, name: route.api)
      let uri = route.target.isEmpty ? integrations[key]?[route.integration] : route.target
      return uri.flatMap { interner.functionReference(arn: $0) }
    }
    links.functionOfRoute = zip(routes, routeTargets).map { route, target in
      target.flatMap { links.function($0, from: route.scope) }
    }
    linkLoadBalancers()
  }

  private func integrationURIs() -> [ScopedName: [StringID: StringID]] {
    var uris: [ScopedName: [StringID: StringID]] = [:]
    for integration in draft.rows(APIIntegrationRecord.self) {
      uris[ScopedName(scope: integration.scope, name: integration.api), default: [:]][integration.id] = integration.uri
    }
    return uris
  }

  private mutating func linkLoadBalancers() {
    var pairs: [(from: RowID<LoadBalancerRecord>, to: RowID<FunctionRecord>)] = []
    var ofTarget: [(from: RowID<TargetRecord>, to: RowID<LoadBalancerRecord>)] = []
    let balancers = loadBalancersOfTargetGroups()
    let table = draft.table(LoadBalancerRecord.self)
    let targets = draft.rows(TargetRecord.self)
    for (row, target) in targets.enumerated() {
      guard let function = function(arn: target.target, from: target.scope) else { continue }
      for arn in balancers[target.targetGroup] ?? [] {
        guard let balancer = table.row(arn) else { continue }
        pairs.append((balancer, function))
        ofTarget.append((RowID(index: row), balancer))
      }
    }
    links.functionsOfLoadBalancer = Relation(rowCount: table.count, pairs: pairs)
    links.loadBalancersOfTarget = Relation(rowCount: targets.count, pairs: ofTarget)
    links.loadBalancersOfFunction = links.functionsOfLoadBalancer.inverted(rowCount: functions.count)
  }

  /// The load balancers that forward to each target group: as the group says, and as listeners and rules say.
  func loadBalancersOfTargetGroups() -> [StringID: [StringID]] {
    var balancers: [StringID: [StringID]] = [:]
    for group in draft.rows(TargetGroupRecord.self) { balancers[group.arn] = interner.strings(of: group.loadBalancers) }
    let listeners = draft.rows(ListenerRecord.self)
    let balancerOfListener = Dictionary(
      listeners.filter { !$0.loadBalancer.isEmpty }.map { ($0.arn, $0.loadBalancer) }
    ) { first, _ in first }
    for listener in listeners {
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
