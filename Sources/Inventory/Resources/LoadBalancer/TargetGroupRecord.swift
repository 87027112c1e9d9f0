/// A target group.
public struct TargetGroupRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// The name.
  public var name = StringID.empty
  /// `lambda`, `instance`, `ip`, `alb`.
  public var targetType = StringID.empty
  /// ARNs of load balancers that use it.
  public var loadBalancers = ListID.empty
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

extension TargetGroupRecord: TableRow {}
