/// An EventBridge rule.
public struct EventRuleRecord: Hashable, Sendable {
  /// The ARN.
  public var arn: StringID
  /// The name.
  public var name: StringID
  /// The event bus.
  public var bus: StringID
  /// `ENABLED` or `DISABLED`.
  public var state: StringID
  /// The schedule expression.
  public var schedule: StringID
  /// The event pattern as JSON text.
  public var pattern: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.name = .empty
    self.bus = .empty
    self.state = .empty
    self.schedule = .empty
    self.pattern = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A target of an EventBridge rule.
public struct EventTargetRecord: Hashable, Sendable {
  /// The rule name.
  public var rule: StringID
  /// The ARN of the target.
  public var target: StringID
  /// The ARN of its dead-letter queue.
  public var deadLetterQueue: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.rule = .empty
    self.target = .empty
    self.deadLetterQueue = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// An SNS topic.
public struct TopicRecord: Hashable, Sendable {
  /// The ARN.
  public var arn: StringID
  /// The KMS key; empty when there is none or it is unknown.
  public var key: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.key = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// An SNS subscription.
public struct SubscriptionRecord: Hashable, Sendable {
  /// The ARN.
  public var arn: StringID
  /// The ARN of the topic.
  public var topic: StringID
  /// `lambda`, `sqs` and others.
  public var protocolName: StringID
  /// What is subscribed.
  public var endpoint: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.topic = .empty
    self.protocolName = .empty
    self.endpoint = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// An SQS queue.
public struct QueueRecord: Hashable, Sendable {
  /// The ARN; empty when only the address is known.
  public var arn: StringID
  /// The address.
  public var url: StringID
  /// The redrive policy as JSON text.
  public var redrivePolicy: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.url = .empty
    self.redrivePolicy = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// An S3 bucket.
public struct BucketRecord: Hashable, Sendable {
  /// The name.
  public var name: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.name = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A notification of a bucket to a function.
public struct BucketNotificationRecord: Hashable, Sendable {
  /// The bucket name.
  public var bucket: StringID
  /// The function.
  public var function: FunctionReference
  /// Event types.
  public var events: ListID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.bucket = .empty
    self.function = FunctionReference()
    self.events = .empty
    self.scope = scope
    self.provenance = provenance
  }
}
