/// A load balancer.
public struct LoadBalancerRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// The name.
  public var name = StringID.empty
  /// `application`, `network`, `gateway`.
  public var type = StringID.empty
  /// Whether its scheme is internet-facing.
  public var isInternetFacing = false
  /// The DNS name.
  public var dnsName = StringID.empty
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.scope = scope
    self.provenance = provenance
  }
}

extension LoadBalancerRecord: TableRow {
  /// Its ARN.
  public var rowName: StringID? { arn.isEmpty ? nil : arn }

  /// What to report of a row whose name an earlier one has already.
  public func duplicate(of earlier: Self) -> DuplicateRow? {
    DuplicateRow(name: arn, provenance: provenance, kept: earlier.provenance)
  }
}
