/// A custom domain name of API Gateway.
public struct DomainNameRecord: Hashable, Sendable {
  /// The name.
  public var name = StringID.empty
  /// Whether it is reachable from VPC endpoints alone.
  public var isPrivate = false
  /// Whether callers have to show a certificate that the domain's trust store knows.
  public var demandsCertificate = false
  /// Whether routing rules, instead of or before its mappings, say which API a request is for.
  public var hasRoutingRules = false
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

extension DomainNameRecord: TableRow {
  /// Its place and name; either of two calls may tell of it.
  public var rowName: ScopedName? { ScopedName(scope: scope, name: name) }

  /// The row that knows more of what the domain asks of callers: the calls leave out what they do not know.
  public func tellsMore(than earlier: Self) -> Bool {
    (demandsCertificate && !earlier.demandsCertificate) || (hasRoutingRules && !earlier.hasRoutingRules)
  }
}
