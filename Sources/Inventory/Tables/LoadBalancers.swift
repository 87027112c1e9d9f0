/// A load balancer.
public struct LoadBalancerRecord: Hashable, Sendable {
  /// The ARN.
  public var arn: StringID
  /// The name.
  public var name: StringID
  /// `application`, `network`, `gateway`.
  public var type: StringID
  /// Whether its scheme is internet-facing.
  public var isInternetFacing: Bool
  /// The DNS name.
  public var dnsName: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.name = .empty
    self.type = .empty
    self.isInternetFacing = false
    self.dnsName = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A listener of a load balancer, or a rule of one.
public struct ListenerRecord: Hashable, Sendable {
  /// The ARN of the listener or rule.
  public var arn: StringID
  /// The ARN of the load balancer; empty for a rule.
  public var loadBalancer: StringID
  /// The ARN of the listener a rule belongs to; empty for a listener.
  public var listener: StringID
  /// `HTTP`, `HTTPS`.
  public var protocolName: StringID
  /// The port; -1 for a rule.
  public var port: Int32
  /// ARNs of the target groups it forwards to.
  public var targetGroups: ListID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.loadBalancer = .empty
    self.listener = .empty
    self.protocolName = .empty
    self.port = -1
    self.targetGroups = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A target group.
public struct TargetGroupRecord: Hashable, Sendable {
  /// The ARN.
  public var arn: StringID
  /// The name.
  public var name: StringID
  /// `lambda`, `instance`, `ip`, `alb`.
  public var targetType: StringID
  /// ARNs of load balancers that use it.
  public var loadBalancers: ListID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.name = .empty
    self.targetType = .empty
    self.loadBalancers = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A registered target.
public struct TargetRecord: Hashable, Sendable {
  /// The ARN of the target group.
  public var targetGroup: StringID
  /// An ARN or instance id.
  public var target: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.targetGroup = .empty
    self.target = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A web ACL.
public struct WebACLRecord: Hashable, Sendable {
  /// The ARN.
  public var arn: StringID
  /// The name.
  public var name: StringID
  /// Number of rules; -1 when unknown.
  public var ruleCount: Int32
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.name = .empty
    self.ruleCount = -1
    self.scope = scope
    self.provenance = provenance
  }
}

/// A resource that a web ACL protects.
public struct WebACLAssociationRecord: Hashable, Sendable {
  /// The ARN of the stage or load balancer.
  public var resource: StringID
  /// The ARN of the web ACL; empty when known to have none.
  public var webACL: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.resource = .empty
    self.webACL = .empty
    self.scope = scope
    self.provenance = provenance
  }
}
