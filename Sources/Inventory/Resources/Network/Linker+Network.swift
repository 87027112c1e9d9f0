import AWSNames
extension Linker {
  /// A row per function and subnet.
  mutating func deriveAttachments() {
    let network = RouteFinder(draft, interner)
    let subnets = draft.table(SubnetRecord.self)
    var routes: [StringID: RouteKind] = [:]
    var egress: [ListID: (text: StringID, isKnown: Bool)] = [:]
    var attachments: [VPCAttachmentRecord] = []
    for (row, function) in functions.enumerated() where !function.subnets.isEmpty {
      let out = egress[function.securityGroups] ?? egressSummary(function.securityGroups)
      egress[function.securityGroups] = out
      for subnet in interner.strings(of: function.subnets) {
        let route = routes[subnet] ?? network.route(ofSubnet: subnet)
        routes[subnet] = route
        var attachment = VPCAttachmentRecord(function: RowID(index: row), route: route)
        attachment.vpc = function.vpc
        attachment.subnet = subnet
        attachment.subnetRow = subnets.row(subnet)
        attachment.zone = attachment.subnetRow.map { subnets[$0].zone } ?? .empty
        attachment.securityGroups = function.securityGroups
        attachment.egress = out.text
        attachment.egressKnown = out.isKnown
        attachments.append(attachment)
      }
    }
    draft.set(attachments)
  }

  /// What a set of security groups lets out, such as `all to 0.0.0.0/0, tcp 443 to 10.0.0.0/8`.
  private func egressSummary(_ groups: ListID) -> (text: StringID, isKnown: Bool) {
    let table = draft.table(SecurityGroupRecord.self)
    let rules = draft.table(SecurityGroupRuleRecord.self)
    var parts: [String] = []
    var isKnown = true
    for id in interner.strings(of: groups) {
      guard let group = table.row(id) else {
        isKnown = false
        continue
      }
      for row in rules.of(group) where rules[row].isEgress {
        let rule = summary(of: rules[row])
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
  private let interner: Interner
  private let subnets: Table<SubnetRecord>
  private let routes: Table<RouteRecord>
  private var tableOfSubnet: [StringID: Int] = [:]
  private var mainTableOfVPC: [StringID: Int] = [:]

  init(_ draft: TableDraft, _ interner: Interner) {
    self.interner = interner
    subnets = draft.table(SubnetRecord.self)
    routes = draft.table(RouteRecord.self)
    for (row, table) in draft.rows(RouteTableRecord.self).enumerated() {
      for subnet in interner.strings(of: table.subnets) { tableOfSubnet[subnet] = row }
      if table.isMain { mainTableOfVPC[table.vpc] = row }
    }
  }

  /// The kind of way out; unknown when the subnet or its route table is not in the snapshot.
  func route(ofSubnet id: StringID) -> RouteKind {
    guard let subnet = subnets.row(id) else { return .unknown }
    let vpc = subnets[subnet].vpc
    guard let table = tableOfSubnet[id] ?? mainTableOfVPC[vpc] else { return .unknown }
    var found = RouteKind.none
    for row in routes.of(RowID(index: table)) {
      let kind = kind(of: routes[row])
      if kind.precedence > found.precedence { found = kind }
    }
    return found
  }

  private func kind(of route: RouteRecord) -> RouteKind {
    guard interner.text(route.state) != "blackhole" else { return .none }
    let target = interner.text(route.target)
    let destination = interner.text(route.destination)
    guard destination == "0.0.0.0/0" || destination == "::/0" else {
      return target.begins(with: "vpce-") ? .endpointOnly : .none
    }
    switch target.upTo("-") {
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
