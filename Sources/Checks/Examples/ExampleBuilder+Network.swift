import Inventory

extension ExampleBuilder {
  /// Adds a subnet of `vpc-1` whose default route leads to `target`.
  mutating func addSubnet(_ name: String, zone: String, routesTo target: String = "nat-1") {
    var subnet = SubnetRecord(scope: regional, provenance: provenance)
    subnet.id = id(name)
    subnet.vpc = id("vpc-1")
    subnet.zone = id("us-east-1\(zone)")
    subnet.zoneID = id("use1-az-\(zone)")
    rows.append(subnet)
    var table = RouteTableRecord(scope: regional, provenance: provenance)
    table.id = id("rtb-\(name)")
    table.vpc = id("vpc-1")
    table.subnets = list([name])
    rows.append(table)
    var route = RouteRecord(scope: regional)
    route.table = table.id
    route.destination = id("0.0.0.0/0")
    route.target = id(target)
    route.state = id("active")
    rows.append(route)
  }

  /// Adds a security group of `vpc-1` with one permission outward.
  mutating func addSecurityGroup(_ name: String, ipProtocol: String = "tcp", port: Int32 = 443, to peer: String) {
    var group = SecurityGroupRecord(scope: regional, provenance: provenance)
    group.id = id(name)
    group.name = id(name)
    group.vpc = id("vpc-1")
    rows.append(group)
    var rule = SecurityGroupRuleRecord(scope: regional)
    rule.group = group.id
    rule.isEgress = true
    rule.ipProtocol = id(ipProtocol)
    rule.fromPort = port
    rule.toPort = port
    rule.peer = id(peer)
    rows.append(rule)
  }

  /// Adds a function attached to subnets and security groups of `vpc-1`.
  mutating func addAttachedFunction(
    _ name: String = "checkout",
    subnets: [String],
    securityGroups: [String] = ["sg-1"],
    change: (inout FunctionRecord, ExampleBuilder) -> Void = { _, _ in }
  ) {
    addFunction(name) { function, builder in
      function.vpc = builder.id("vpc-1")
      function.subnets = builder.list(subnets)
      function.securityGroups = builder.list(securityGroups)
      change(&function, builder)
    }
  }
}
