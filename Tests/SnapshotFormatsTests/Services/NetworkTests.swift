import Inventory
import Testing

@testable import SnapshotFormats

@Suite struct NetworkTests {
  @Test func readsSubnetsAndGateways() throws {
    let region = "111122223333/us-east-1/ec2-describe-"
    let result = try read([
      "\(region)vpcs.json": #"{"Vpcs": [{"VpcId": "vpc-1", "CidrBlock": "10.0.0.0/16", "IsDefault": true}]}"#,
      "\(region)subnets.json": """
      {"Subnets": [{"SubnetId": "subnet-1", "VpcId": "vpc-1", "AvailabilityZone": "us-east-1a", "MapPublicIpOnLaunch": true,
        "AvailabilityZoneId": "use1-az1", "AvailableIpAddressCount": 9, "Tags": [{"Key": "Name", "Value": "private"}]}]}
      """,
      "\(region)nat-gateways.json":
        #"{"NatGateways": [{"NatGatewayId": "nat-1", "SubnetId": "subnet-1", "State": "available"}]}"#,
      "\(region)internet-gateways.json":
        #"{"InternetGateways": [{"InternetGatewayId": "igw-1", "Attachments": [{"VpcId": "vpc-1", "State": "available"}]}]}"#,
      "\(region)vpc-endpoints.json":
        #"{"VpcEndpoints": [{"VpcEndpointId": "vpce-1", "VpcEndpointType": "Gateway", "RouteTableIds": ["rtb-1"]}]}"#,
    ])
    let inventory = result.inventory
    #expect(result.problems == [])
    let subnet = try #require(inventory.subnets.first)
    #expect(
      [subnet.name, subnet.vpc, subnet.zone, subnet.zoneID].map { inventory.strings[$0] } == [
        "private", "vpc-1", "us-east-1a", "use1-az1",
      ]
    )
    #expect(subnet.assignsPublicAddresses)
    #expect(subnet.freeAddresses == 9)
    #expect(inventory.vpcs.map(\.isDefault) == [true])
    #expect(inventory.gateways.map { inventory.strings[$0.id] } == ["igw-1", "nat-1"])
    #expect(inventory.gateways.map { inventory.strings[$0.state] } == ["available", "available"])
    #expect(inventory.vpcEndpoints.map { inventory.list($0.routeTables) } == [["rtb-1"]])
  }

  @Test func readsRoutesWhateverTheyLeadTo() throws {
    let tables = """
      {"RouteTables": [{"RouteTableId": "rtb-1", "VpcId": "vpc-1",
        "Associations": [{"Main": true}, {"Main": false, "SubnetId": "subnet-1"}],
        "Routes": [{"DestinationCidrBlock": "10.0.0.0/16", "GatewayId": "local", "State": "active"},
                   {"DestinationIpv6CidrBlock": "::/0", "EgressOnlyInternetGatewayId": "eigw-1", "State": "active"},
                   {"DestinationPrefixListId": "pl-1", "GatewayId": "vpce-1", "State": "active"},
                   {"DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": "nat-1", "State": "blackhole"}]}]}
      """
    let inventory = try readRegion("ec2-describe-route-tables.json", tables).inventory
    #expect(inventory.routeTables.map(\.isMain) == [true])
    #expect(inventory.routeTables.map { inventory.list($0.subnets) } == [["subnet-1"]])
    #expect(
      inventory.routes.map { inventory.strings[$0.destination] } == ["10.0.0.0/16", "::/0", "pl-1", "0.0.0.0/0"]
    )
    #expect(inventory.routes.map { inventory.strings[$0.target] } == ["local", "eigw-1", "vpce-1", "nat-1"])
    #expect(inventory.routes.map { inventory.strings[$0.state] }.last == "blackhole")
  }

  @Test func readsARowForEachPeerOfASecurityGroup() throws {
    let groups = """
      {"SecurityGroups": [{"GroupId": "sg-1", "GroupName": "web", "VpcId": "vpc-1", "IpPermissions": [
         {"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "UserIdGroupPairs": [{"GroupId": "sg-2"}]}],
       "IpPermissionsEgress": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}, {"CidrIp": "10.0.0.0/8"}],
         "Ipv6Ranges": [{"CidrIpv6": "::/0"}], "PrefixListIds": [{"PrefixListId": "pl-1"}]}]}]}
      """
    let inventory = try readRegion("ec2-describe-security-groups.json", groups).inventory
    let rules = inventory.securityGroupRules
    #expect(rules.map { inventory.strings[$0.peer] } == ["sg-2", "0.0.0.0/0", "10.0.0.0/8", "::/0", "pl-1"])
    #expect(rules.map(\.isEgress) == [false, true, true, true, true])
    #expect(rules.map(\.fromPort) == [443, -1, -1, -1, -1])
  }
}
