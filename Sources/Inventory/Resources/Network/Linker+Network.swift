extension Linker {
  /// Links security groups to their permissions and route tables to their routes.
  mutating func linkNetwork() {
    links.rulesOfSecurityGroup = Relation(
      rowCount: tables.securityGroups.count,
      pairs: tables.securityGroupRules.enumerated().compactMap { row, rule in
        links.securityGroupByID[rule.group].map { ($0, RowID(index: row)) }
      }
    )
    let tableByID = Dictionary(tables.routeTables.enumerated().map { ($1.id, RowID<RouteTableRecord>(index: $0)) }) {
      first,
      _ in first
    }
    links.routesOfTable = Relation(
      rowCount: tables.routeTables.count,
      pairs: tables.routes.enumerated().compactMap { row, route in
        tableByID[route.table].map { ($0, RowID(index: row)) }
      }
    )
  }

  /// A row per function and subnet.
  mutating func deriveAttachments() {
    let network = RouteFinder(self)
    var routes: [StringID: RouteKind] = [:]
    var egress: [ListID: (text: StringID, isKnown: Bool)] = [:]
    var pairs: [(from: RowID<FunctionRecord>, to: RowID<VPCAttachmentRecord>)] = []
    for (row, function) in tables.functions.enumerated() where !function.subnets.isEmpty {
      let out = egress[function.securityGroups] ?? egressSummary(function.securityGroups)
      egress[function.securityGroups] = out
      for subnet in interner.strings(of: function.subnets) {
        let route = routes[subnet] ?? network.route(ofSubnet: subnet)
        routes[subnet] = route
        var attachment = VPCAttachmentRecord(function: RowID(index: row), route: route)
        attachment.vpc = function.vpc
        attachment.subnet = subnet
        attachment.subnetRow = links.subnetByID[subnet]
        attachment.zone = attachment.subnetRow.map { tables.subnets[$0.index].zone } ?? .empty
        attachment.securityGroups = function.securityGroups
        attachment.egress = out.text
        attachment.egressKnown = out.isKnown
        pairs.append((RowID(index: row), RowID(index: attachments.count)))
        attachments.append(attachment)
      }
    }
    links.attachmentsOfFunction = Relation(rowCount: tables.functions.count, pairs: pairs)
  }

  /// What a set of security groups lets out, such as `all to 0.0.0.0/0, tcp 443 to 10.0.0.0/8`.
  private func egressSummary(_ groups: ListID) -> (text: StringID, isKnown: Bool) {
    var parts: [String] = []
    var isKnown = true
    for id in interner.strings(of: groups) {
      guard let group = links.securityGroupByID[id] else {
        isKnown = false
        continue
      }
      for row in links.rulesOfSecurityGroup[group] where tables.securityGroupRules[row.index].isEgress {
        let rule = summary(of: tables.securityGroupRules[row.index])
        if !parts.contains(rule) { parts.append(rule) }
      }
    }
    if parts.isEmpty && isKnown { parts = ["nothing"] }
    return (interner.intern(parts.joined(separator: ", ")), isKnown)
  }

  private func summary(of rule: SecurityGroupRuleRecord) -> String {
    let ports =
      switch (interner.text(rule.ipProtocol), rule.fromPort, rule.toPort) {
      case ("-1", _, _): "all"
      case (let name, -1, _): name
      case (let name, let from, let to) where from == to: "\(name) \(from)"
      case (let name, let from, let to): "\(name) \(from)-\(to)"
      }
    return "\(ports) to \(interner.text(rule.peer))"
  }
}

/// Finds where a subnet's traffic to the internet goes.
struct RouteFinder {
  private let linker: Linker
  private var tableOfSubnet: [StringID: Int] = [:]
  private var mainTableOfVPC: [StringID: Int] = [:]

  init(_ linker: Linker) {
    self.linker = linker
    for (row, table) in linker.tables.routeTables.enumerated() {
      for subnet in linker.interner.strings(of: table.subnets) { tableOfSubnet[subnet] = row }
      if table.isMain { mainTableOfVPC[table.vpc] = row }
    }
  }

  /// The kind of way out; unknown when the subnet or its route table is not in the snapshot.
  func route(ofSubnet id: StringID) -> RouteKind {
    guard let subnet = linker.links.subnetByID[id] else { return .unknown }
    let vpc = linker.tables.subnets[subnet.index].vpc
    guard let table = tableOfSubnet[id] ?? mainTableOfVPC[vpc] else { return .unknown }
    var found = RouteKind.none
    for row in linker.links.routesOfTable[RowID(index: table)] {
      let kind = kind(of: linker.tables.routes[row.index])
      if kind.precedence > found.precedence { found = kind }
    }
    return found
  }

  private func kind(of route: RouteRecord) -> RouteKind {
    guard linker.interner.text(route.state) != "blackhole" else { return .none }
    let target = linker.interner.text(route.target)
    let destination = linker.interner.text(route.destination)
    guard destination == "0.0.0.0/0" || destination == "::/0" else {
      return target.hasPrefix("vpce-") ? .endpointOnly : .none
    }
    switch target.prefix(while: { $0 != "-" }) {
    case "igw": return .internetGateway
    case "nat", "i", "eni": return .nat
    // IPv6 only, outward only: what a NAT gateway is to IPv4.
    case "eigw": return .nat
    default: return .other
    }
  }
}

extension RouteKind {
  /// The most open way out decides; an internet gateway weighs most.
  fileprivate var precedence: Int {
    switch self {
    case .unknown: -1
    case .none: 0
    case .endpointOnly: 1
    case .other: 2
    case .nat: 3
    case .internetGateway: 4
    }
  }
}
