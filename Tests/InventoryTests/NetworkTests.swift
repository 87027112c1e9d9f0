import Inventory
import Testing

@Suite struct NetworkTests {
  @Test(arguments: [
    ([("0.0.0.0/0", "nat-1", "active")], RouteKind.nat),
    ([("0.0.0.0/0", "igw-1", "active")], .internetGateway),
    ([("::/0", "eigw-1", "active")], .nat),
    ([("0.0.0.0/0", "igw-1", "blackhole")], .none),
    ([("10.0.0.0/16", "local", "active")], .none),
    ([("pl-1", "vpce-1", "active")], .endpointOnly),
    ([("pl-1", "vpce-1", "active"), ("0.0.0.0/0", "nat-1", "active")], .nat),
    ([("0.0.0.0/0", "tgw-1", "active")], .other),
  ])
  func saysWhereTrafficGoes(_ routes: [(String, String, String)], _ expected: RouteKind) {
    var sample = attached()
    var table = RouteTableRecord(scope: sample.scope, provenance: sample.place)
    table.id = sample.id("rtb-1")
    table.subnets = sample.list("subnet-1")
    sample.rows.append(table)
    for (destination, target, state) in routes {
      var route = RouteRecord(scope: sample.scope)
      (route.table, route.destination) = (table.id, sample.id(destination))
      (route.target, route.state) = (sample.id(target), sample.id(state))
      sample.rows.append(route)
    }
    #expect(sample.build().inventory.vpcAttachments.route == [expected])
  }

  @Test func aSubnetWithoutATableUsesTheMainOne() {
    var sample = attached()
    var table = RouteTableRecord(scope: sample.scope, provenance: sample.place)
    (table.id, table.vpc, table.isMain) = (sample.id("rtb-1"), sample.id("vpc-1"), true)
    sample.rows.append(table)
    var route = RouteRecord(scope: sample.scope)
    (route.table, route.destination, route.target) = (table.id, sample.id("0.0.0.0/0"), sample.id("igw-1"))
    sample.rows.append(route)
    #expect(sample.build().inventory.vpcAttachments.route == [.internetGateway])
  }

  @Test func withoutARouteTableTheRouteIsUnknown() {
    #expect(attached().build().inventory.vpcAttachments.route == [.unknown])
  }

  @Test func aSubnetThatIsNotThereLeavesZoneAndRouteUnknown() {
    var sample = SampleSnapshot()
    sample.function("f") { $0.subnets = $1.list("subnet-gone") }
    let attachments = sample.build().inventory.vpcAttachments
    #expect(attachments.subnetRow == [nil])
    #expect(attachments.route == [.unknown])
    #expect(attachments.zone == [.empty])
  }

  @Test func sumsUpWhatGroupsLetOut() {
    var sample = attached()
    var group = SecurityGroupRecord(scope: sample.scope, provenance: sample.place)
    group.id = sample.id("sg-1")
    sample.rows.append(group)
    for (name, from, to, peer) in [("-1", -1, -1, "0.0.0.0/0"), ("tcp", 443, 443, "10.0.0.0/8"), ("udp", 1, 9, "pl-1")]
    {
      var rule = SecurityGroupRuleRecord(scope: sample.scope)
      (rule.group, rule.isEgress, rule.ipProtocol) = (group.id, true, sample.id(name))
      (rule.fromPort, rule.toPort, rule.peer) = (Int32(from), Int32(to), sample.id(peer))
      sample.rows.append(rule)
    }
    let inventory = sample.build().inventory
    let text = inventory.strings[inventory.vpcAttachments.egress[0]]
    #expect(text == "all to 0.0.0.0/0, tcp 443 to 10.0.0.0/8, udp 1-9 to pl-1")
    #expect(inventory.vpcAttachments.egressKnown == [true])
  }

  private func attached() -> SampleSnapshot {
    var sample = SampleSnapshot()
    sample.function("f") {
      $0.vpc = $1.id("vpc-1")
      $0.subnets = $1.list("subnet-1")
      $0.securityGroups = $1.list("sg-1")
    }
    var subnet = SubnetRecord(scope: sample.scope, provenance: sample.place)
    (subnet.id, subnet.vpc, subnet.zone) = (sample.id("subnet-1"), sample.id("vpc-1"), sample.id("us-east-1a"))
    sample.rows.append(subnet)
    return sample
  }
}
