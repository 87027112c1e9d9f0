/// An SNS subscription.
public struct SubscriptionRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// The ARN of the topic.
  public var topic = StringID.empty
  /// `lambda`, `sqs` and others.
  public var protocolName = StringID.empty
  /// What is subscribed.
  public var endpoint = StringID.empty
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

extension SubscriptionRecord: TableRow {}
