import AWSNames

extension Linker {
  /// Links APIs and load balancers to the functions behind them.
  mutating func linkFrontDoors() {
    linkRoutes()
    linkLoadBalancers()
  }

  private mutating func linkRoutes() {
    let integrations = integrationURIs()
    let routes = draft.rows(APIRouteRecord.self)
    let variables = StageVariables(draft.rows(APIStageRecord.self), interner)
    var pairs: [(from: RowID<APIRouteRecord>, to: RowID<FunctionRecord>)] = []
    for (index, route) in routes.enumerated() {
      let api = ScopedName(scope: route.scope, name: route.api)
      let uri = route.target.isEmpty ? integrations[api]?[route.integration] : route.target
      guard let uri else { continue }
      let row = RowID<APIRouteRecord>(index: index)
      for reference in functions(of: interner.text(uri), by: route, row, variables) {
        let function = links.function(reference, from: route.scope)
        calledFunctions.append(CalledFunction(route: row, reference: reference, function: function))
        // Two stages may call one function by different aliases.
        let isKnown = pairs.reversed().prefix { $0.from == row }.contains { $0.to == function }
        if let function, !isKnown { pairs.append((row, function)) }
      }
    }
    links.functionsOfRoute = Relation(rowCount: routes.count, pairs: pairs)
  }

  /// The functions that an integration calls in the stages of its API; those that only stages not known would tell are
  /// noted by what they could be.
  private mutating func functions(
    of uri: String,
    by route: APIRouteRecord,
    _ row: RowID<APIRouteRecord>,
    _ variables: StageVariables
  ) -> [FunctionReference] {
    guard StageVariables.areNamed(in: uri) else { return interner.functionReference(arn: uri).map { [$0] } ?? [] }
    let call: Operation = route.integration.isEmpty ? .apigatewayGetStages : .apigatewayv2GetStages
    if let state = coverage.absence(of: call, for: route.api, in: route.scope).state {
      let missing = MissingCall(call, state, in: route.scope)
      if let function = anyFunction(like: StageVariables.pattern(of: uri)) {
        links.unresolvedRoutes.append(UnresolvedRoute(route: row, function: function, missing: missing))
      }
    }
    return variables.readings(of: uri, api: ScopedName(scope: route.scope, name: route.api)).compactMap {
      interner.functionReference(arn: $0)
    }
  }

  /// What a name with stars may be the name of; a star in place of all of it may be any function of any account.
  private func anyFunction(like pattern: String) -> FunctionReference? {
    let star = interner.intern("*")
    let anything = FunctionReference(account: star, region: star, name: star)
    if pattern == "*" { return anything }
    guard let named = interner.functionReference(arn: pattern) else { return nil }
    guard named.account.isEmpty, named.name == star else { return named }
    let region = ARN(pattern).map { interner.intern(String($0.region)) } ?? star
    return FunctionReference(account: star, region: region, name: star)
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
