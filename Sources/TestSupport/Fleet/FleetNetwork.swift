import Foundation

/// A VPC with three private subnets in three zones and a public one.
struct FleetNetwork {
  private let region: String
  private let vpc: String
  private let subnets: [String]
  private let group: String

  init(region: String, cell: Int) {
    self.region = region
    vpc = String(format: "vpc-%017d", cell)
    subnets = (0..<4).map { String(format: "subnet-%016d%d", cell, $0) }
    group = String(format: "sg-%017d", cell)
  }

  /// The `VpcConfig` of a function in some of the subnets; the last is the public one.
  func attachment(to positions: [Int]) -> String {
    let ids = positions.map { "\"\(subnets[$0])\"" }.joined(separator: ", ")
    return #" "VpcConfig": {"SubnetIds": [\#(ids)], "SecurityGroupIds": ["\#(group)"], "VpcId": "\#(vpc)"},"#
  }

  /// The files of the calls that describe it.
  var files: [(String, String)] {
    [
      ("ec2-describe-subnets.json", #"{"Subnets": [\#(subnets.indices.map(subnet).joined(separator: ",\n"))]}"#),
      ("ec2-describe-route-tables.json", #"{"RouteTables": [\#(table(isMain: false)), \#(table(isMain: true))]}"#),
      ("ec2-describe-security-groups.json", securityGroups),
    ]
  }

  private func subnet(_ number: Int) -> String {
    let zone = region + ["a", "b", "c", "a"][number]
    return #"{"SubnetId": "\#(subnets[number])", "VpcId": "\#(vpc)", "AvailabilityZone": "\#(zone)", "#
      + #""AvailabilityZoneId": "az\#(number % 3)", "CidrBlock": "10.0.\#(number).0/24", "Tags": []}"#
  }

  /// The main table leads to the internet gateway; the private subnets have one of their own with a NAT gateway.
  private func table(isMain: Bool) -> String {
    let private3 = subnets.prefix(3).map { #"{"Main": false, "SubnetId": "\#($0)"}"# }.joined(separator: ", ")
    let associations = isMain ? #"{"Main": true}"# : private3
    let target = isMain ? #""GatewayId": "igw-1""# : #""NatGatewayId": "nat-1""#
    return #"{"RouteTableId": "rtb-\#(isMain ? "main" : "private")-\#(vpc)", "VpcId": "\#(vpc)", "Associations": ["#
      + #"\#(associations)], "Routes": [{"DestinationCidrBlock": "0.0.0.0/0", \#(target), "State": "active"}]}"#
  }

  private var securityGroups: String {
    #"{"SecurityGroups": [{"GroupId": "\#(group)", "GroupName": "functions", "VpcId": "\#(vpc)", "IpPermissions": [], "#
      + #""IpPermissionsEgress": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]}]}"#
  }
}
