import Inventory

extension Entrances {
  /// Who reaches an API at all: by its own address, and where that is switched off by custom domain names alone.
  ///
  /// Source: API Gateway developer guide, "Disable the default endpoint for REST APIs", "Routing rules to connect API
  /// stages to a custom domain name" and "How to turn on mutual TLS authentication", as known on 2026-11-28.
  func endpoints(of row: RowID<APIRecord>) -> EntranceVerdict {
    let api = inventory.apis[row.index]
    guard api.isDefaultEndpointDisabled else { return .internet }
    var widest = EntranceVerdict.nobody
    for mapping in inventory.apiMappings.of(row) {
      let name = inventory.apiMappings[mapping.index].domain
      let domain = inventory.domainNames.row(named: name, in: api.scope).map { inventory.domainNames[$0.index] }
      widest = widest.orWider(domain?.verdict ?? .internet)
    }
    let missing = missingDomains(of: api)
    return missing.isEmpty ? widest : widest.orWider(.unknown(missing))
  }

  /// What the snapshot lacks to know every custom domain name of an API.
  private func missingDomains(of api: APIRecord) -> [MissingCall] {
    let list: Operation = api.kind == .rest ? .apigatewayGetDomainNames : .apigatewayv2GetDomainNames
    var missing = [inventory.missing(list, in: api.scope)]
    for row in frontDoors.domains[api.scope.index] {
      let domain = inventory.domainNames[row.index]
      missing.append(missingMappings(of: domain, to: api))
      guard domain.hasRoutingRules else { continue }
      missing.append(inventory.missing(.apigatewayv2ListRoutingRules, for: domain.name, in: api.scope))
    }
    return missing.compactMap { $0 }.reduce(into: []) { kept, call in
      if !kept.contains(call) { kept.append(call) }
    }
  }

  /// Either call tells the mappings of REST APIs; those of others the newer one alone.
  private func missingMappings(of domain: DomainNameRecord, to api: APIRecord) -> MissingCall? {
    guard api.kind == .rest else {
      return inventory.missing(.apigatewayv2GetApiMappings, for: domain.name, in: api.scope)
    }
    return inventory.missing(
      .apigatewayGetBasePathMappings,
      or: .apigatewayv2GetApiMappings,
      for: domain.name,
      in: api.scope
    )
  }
}

extension DomainNameRecord {
  /// Who reaches what the domain name leads to.
  fileprivate var verdict: EntranceVerdict {
    if isPrivate { return .network }
    return demandsCertificate ? .authorizer : .internet
  }
}
