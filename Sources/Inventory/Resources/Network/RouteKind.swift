/// Where a subnet's traffic to the internet goes.
public enum RouteKind: UInt8, CaseIterable, Sendable {
  /// The subnet or its route table is not in the snapshot.
  case unknown
  /// No way out, and no gateway endpoint either.
  case none
  /// Only to services behind gateway endpoints.
  case endpointOnly
  /// Through a NAT gateway or instance.
  case nat
  /// Straight to an internet gateway: a public subnet.
  case internetGateway
  /// Through a transit gateway, a peering, a firewall or another appliance.
  case other
}
