/// A listener of a load balancer, or a rule of one.
public struct ListenerRecord: Hashable, Sendable {
  /// The ARN of the listener or rule.
  public var arn = StringID.empty
  /// The ARN of the load balancer; empty for a rule.
  public var loadBalancer = StringID.empty
  /// The ARN of the listener a rule belongs to; empty for a listener.
  public var listener = StringID.empty
  /// `HTTP`, `HTTPS`.
  public var protocolName = StringID.empty
  /// The port; -1 for a rule.
  public var port: Int32 = -1
  /// ARNs of the target groups it forwards to.
  public var targetGroups = ListID.empty
  /// Whether it lets nobody through who has not signed in: with OpenID Connect, with Cognito or with a JWT.
  public var demandsSignIn = false
  /// Whether a listener lets nobody through without a certificate that its trust store knows.
  public var demandsCertificate = false
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

extension ListenerRecord: TableRow {}
