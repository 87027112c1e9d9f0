import Inventory
import JSON

extension FileReading {
  mutating func readRouteTables(_ document: JSONView) {
    for record in records("RouteTables", document) {
      guard let id = name("RouteTableId", record) else { continue }
      var table = RouteTableRecord(scope: scope, provenance: provenance(of: record))
      table.id = id
      table.vpc = text("VpcId", record)
      var subnets: [StringID] = []
      for association in objects("Associations", record) {
        let subnet = text("SubnetId", association)
        if !subnet.isEmpty { subnets.append(subnet) }
        if flag("Main", association) { table.isMain = true }
      }
      table.subnets = interner.intern(list: subnets)
      fragment.append(table)
      for route in objects("Routes", record) { readRoute(route, table: id) }
    }
  }

  private static let routeDestinations: [StaticString] = [
    "DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId",
  ]

  private static let routeTargets: [StaticString] = [
    "GatewayId", "NatGatewayId", "TransitGatewayId", "VpcPeeringConnectionId", "EgressOnlyInternetGatewayId",
    "InstanceId", "NetworkInterfaceId", "LocalGatewayId", "CarrierGatewayId", "CoreNetworkArn",
  ]

  private mutating func readRoute(_ record: JSONView, table: StringID) {
    var route = RouteRecord(scope: scope)
    route.table = table
    route.destination = firstText(Self.routeDestinations, record)
    route.target = firstText(Self.routeTargets, record)
    route.state = text("State", record)
    fragment.append(route)
  }

  private mutating func firstText(_ names: [StaticString], _ record: JSONView) -> StringID {
    for name in names {
      let text = text(name, record)
      if !text.isEmpty { return text }
    }
    return .empty
  }

  mutating func readSecurityGroups(_ document: JSONView) {
    for record in records("SecurityGroups", document) {
      guard let id = name("GroupId", record) else { continue }
      var group = SecurityGroupRecord(scope: scope, provenance: provenance(of: record))
      group.id = id
      group.name = text("GroupName", record)
      group.vpc = text("VpcId", record)
      fragment.append(group)
      for permission in objects("IpPermissions", record) { readPermission(permission, group: id, isEgress: false) }
      for permission in objects("IpPermissionsEgress", record, .always) {
        readPermission(permission, group: id, isEgress: true)
      }
    }
  }

  /// One row for each peer of the permission.
  private mutating func readPermission(_ record: JSONView, group: StringID, isEgress: Bool) {
    var rule = SecurityGroupRuleRecord(scope: scope)
    rule.group = group
    rule.isEgress = isEgress
    rule.ipProtocol = text("IpProtocol", record, .always)
    rule.fromPort = integer("FromPort", record, in: -1...65535) ?? -1
    rule.toPort = integer("ToPort", record, in: -1...65535) ?? -1
    let peers: [(list: StaticString, name: StaticString)] = [
      ("IpRanges", "CidrIp"), ("Ipv6Ranges", "CidrIpv6"), ("PrefixListIds", "PrefixListId"),
      ("UserIdGroupPairs", "GroupId"),
    ]
    for (list, name) in peers {
      for peer in objects(list, record) {
        rule.peer = text(name, peer, .always)
        fragment.append(rule)
      }
    }
  }
}

extension OperationReader {
  static let networkRules = [
    OperationReader(.ec2DescribeSecurityGroups) { $0.readSecurityGroups($1) },
    OperationReader(.ec2DescribeRouteTables) { $0.readRouteTables($1) },
  ]
}
