import Inventory
import JSON

extension FileReading {
  mutating func readVPCs(_ document: JSONView) {
    for record in records("Vpcs", document) {
      guard let id = name("VpcId", record) else { continue }
      var vpc = VPCRecord(scope: scope, provenance: provenance(of: record))
      vpc.id = id
      vpc.name = nameTag(record)
      vpc.cidr = text("CidrBlock", record, .shown)
      vpc.isDefault = flag("IsDefault", record, .shown)
      fragment.append(vpc)
    }
  }

  mutating func readSubnets(_ document: JSONView) {
    for record in records("Subnets", document) {
      guard let id = name("SubnetId", record) else { continue }
      var subnet = SubnetRecord(scope: scope, provenance: provenance(of: record))
      subnet.id = id
      subnet.name = nameTag(record)
      subnet.vpc = text("VpcId", record)
      subnet.zone = text("AvailabilityZone", record)
      subnet.zoneID = text("AvailabilityZoneId", record)
      subnet.cidr = text("CidrBlock", record, .shown)
      subnet.freeAddresses = integer("AvailableIpAddressCount", record, .shown) ?? -1
      subnet.assignsPublicAddresses = flag("MapPublicIpOnLaunch", record, .shown)
      fragment.append(subnet)
    }
  }

  /// The value of the tag `Name`.
  private mutating func nameTag(_ record: JSONView) -> StringID {
    let key = interner.intern("Name")
    for tag in objects("Tags", record, .shown) where text("Key", tag, .shown) == key {
      return text("Value", tag, .shown)
    }
    return .empty
  }

  mutating func readNATGateways(_ document: JSONView) {
    for record in records("NatGateways", document) {
      guard let id = name("NatGatewayId", record) else { continue }
      var gateway = GatewayRecord(scope: scope, provenance: provenance(of: record))
      gateway.id = id
      gateway.vpc = text("VpcId", record)
      gateway.subnet = text("SubnetId", record)
      gateway.state = text("State", record)
      fragment.append(gateway)
    }
  }

  /// A gateway is attached to one VPC at most.
  mutating func readInternetGateways(_ document: JSONView) {
    for record in records("InternetGateways", document) {
      guard let id = name("InternetGatewayId", record) else { continue }
      var gateway = GatewayRecord(scope: scope, provenance: provenance(of: record))
      gateway.id = id
      if let attachment = objects("Attachments", record).first {
        gateway.vpc = text("VpcId", attachment)
        gateway.state = text("State", attachment)
      }
      fragment.append(gateway)
    }
  }

  mutating func readVPCEndpoints(_ document: JSONView) {
    for record in records("VpcEndpoints", document) {
      guard let id = name("VpcEndpointId", record) else { continue }
      var endpoint = VPCEndpointRecord(scope: scope, provenance: provenance(of: record))
      endpoint.id = id
      endpoint.vpc = text("VpcId", record)
      endpoint.service = text("ServiceName", record)
      endpoint.type = text("VpcEndpointType", record)
      endpoint.routeTables = texts("RouteTableIds", record)
      endpoint.subnets = texts("SubnetIds", record)
      endpoint.policy = policy("PolicyDocument", record)
      fragment.append(endpoint)
    }
  }
}

extension OperationReader {
  static let network = [
    OperationReader(.ec2DescribeVpcs) { $0.readVPCs($1) },
    OperationReader(.ec2DescribeSubnets) { $0.readSubnets($1) },
    OperationReader(.ec2DescribeNatGateways) { $0.readNATGateways($1) },
    OperationReader(.ec2DescribeInternetGateways) { $0.readInternetGateways($1) },
    OperationReader(.ec2DescribeVpcEndpoints) { $0.readVPCEndpoints($1) },
  ]
}
