public import AWSNames

/// The kinds of resources whose policies an inventory keeps; what differs from kind to kind is a row of this file.
public enum PolicyOwnerKind: UInt8, CaseIterable, Sendable {
  /// A function, or a version or alias of one.
  case function
  /// A version of a layer.
  case layer
  /// A queue of SQS.
  case queue
  /// A topic of SNS.
  case topic
  /// A bucket of S3.
  case bucket
  /// A key of KMS.
  case key
  /// An event bus of EventBridge.
  case eventBus
  /// All log groups of an account and region, which share such policies.
  case logs
}

extension PolicyOwnerKind {
  private struct Row {
    var name: String
    var operation: Operation
    var arn: (@Sendable (ARNScope, String) -> String)?

    init(_ name: String, _ operation: Operation, _ arn: (@Sendable (ARNScope, String) -> String)? = nil) {
      self.name = name
      self.operation = operation
      self.arn = arn
    }
  }

  private var row: Row {
    switch self {
    case .function: Row("function", .lambdaGetPolicy)
    case .layer: Row("layer", .lambdaGetLayerVersionPolicy) { $0.layer($1) }
    case .queue: Row("queue", .sqsGetQueueAttributes) { $0.queue($1) }
    case .topic: Row("topic", .snsGetTopicAttributes) { $0.topic($1) }
    case .bucket: Row("bucket", .s3apiGetBucketPolicy) { $0.bucket($1) }
    case .key: Row("key", .kmsGetKeyPolicy) { $0.key($1) }
    case .eventBus: Row("event-bus", .eventsDescribeEventBus) { $0.eventBus($1) }
    case .logs: Row("logs", .logsDescribeResourcePolicies)
    }
  }

  /// The word for it, as filters and tables write it.
  public var name: String { row.name }

  /// The call that tells policies of this kind.
  public var operation: Operation { row.operation }

  /// The ARN of a resource by the name, id or address that the call was made with.
  ///
  /// Nil for functions, which are called by a name with a qualifier, and for log groups, which share their policies.
  public func arn(of name: String, in names: ARNScope) -> String? { row.arn?(names, name) }
}
