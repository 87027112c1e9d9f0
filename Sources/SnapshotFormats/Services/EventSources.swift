import Inventory
import JSON

extension FileReading {
  /// EventBridge `list-rules`.
  mutating func readEventRules(_ document: JSONView) {
    for record in records("Rules", document) {
      guard let name = name("Name", record) else { continue }
      var rule = EventRuleRecord(scope: scope, provenance: provenance(of: record))
      rule.arn = text("Arn", record)
      rule.name = name
      rule.bus = text("EventBusName", record)
      rule.state = text("State", record)
      rule.schedule = text("ScheduleExpression", record)
      rule.pattern = text("EventPattern", record, .shown)
      fragment.append(rule)
    }
  }

  /// `list-targets-by-rule` of one rule.
  mutating func readEventTargets(_ document: JSONView) {
    for record in records("Targets", document) {
      guard let arn = name("Arn", record) else { continue }
      var target = EventTargetRecord(scope: scope, provenance: provenance(of: record))
      target.rule = interner.intern(parameter)
      target.target = arn
      target.deadLetterQueue = object("DeadLetterConfig", record).map { text("Arn", $0) } ?? .empty
      fragment.append(target)
    }
  }

  /// `describe-event-bus`, for the bus's policy.
  mutating func readEventBus(_ document: JSONView) {
    guard let arn = name("Arn", document) else { return }
    appendPolicy(.eventBus, owner: arn, "Policy", document, provenance: provenance(of: document))
  }

  mutating func readTopics(_ document: JSONView) {
    for record in records("Topics", document) {
      guard let arn = ownARN("TopicArn", record) else { continue }
      var topic = TopicRecord(scope: scope, provenance: provenance(of: record))
      topic.arn = arn
      fragment.append(topic)
    }
  }

  /// SNS `get-topic-attributes`: the key and the policy of one topic.
  mutating func readTopicAttributes(_ document: JSONView) {
    guard let attributes = object("Attributes", document) else { return noteNoAnswer(document) }
    var topic = TopicRecord(scope: scope, provenance: provenance(of: document))
    topic.arn = text("TopicArn", attributes)
    if topic.arn.isEmpty { topic.arn = interner.intern(parameter) }
    topic.key = text("KmsMasterKeyId", attributes)
    fragment.append(topic)
    appendPolicy(.topic, owner: topic.arn, "Policy", attributes, provenance: provenance(of: document))
  }

  mutating func readSubscriptions(_ document: JSONView) {
    for record in records("Subscriptions", document) {
      var subscription = SubscriptionRecord(scope: scope, provenance: provenance(of: record))
      subscription.arn = text("SubscriptionArn", record)
      subscription.topic = text("TopicArn", record)
      subscription.protocolName = text("Protocol", record)
      subscription.endpoint = text("Endpoint", record)
      fragment.append(subscription)
    }
  }

  /// SQS `list-queues`, which tells addresses alone; the CLI prints nothing where there are none.
  mutating func readQueues(_ document: JSONView) {
    for url in elements("QueueUrls", document, .string) {
      var queue = QueueRecord(scope: scope, provenance: provenance(of: url))
      queue.url = intern(url)
      fragment.append(queue)
    }
  }

  /// SQS `get-queue-attributes` of one queue.
  mutating func readQueueAttributes(_ document: JSONView) {
    guard let attributes = object("Attributes", document) else { return noteNoAnswer(document) }
    var queue = QueueRecord(scope: scope, provenance: provenance(of: document))
    queue.url = interner.intern(parameter)
    queue.arn = text("QueueArn", attributes)
    queue.redrivePolicy = text("RedrivePolicy", attributes, .shown)
    fragment.append(queue)
    let owner = queue.arn.isEmpty ? queue.url : queue.arn
    appendPolicy(.queue, owner: owner, "Policy", attributes, provenance: provenance(of: document))
  }

  mutating func readBuckets(_ document: JSONView) {
    for record in records("Buckets", document) {
      guard let name = name("Name", record) else { continue }
      var bucket = BucketRecord(scope: scope, provenance: provenance(of: record))
      bucket.name = name
      fragment.append(bucket)
    }
  }

  /// `get-bucket-notification-configuration` of one bucket, which lists each kind of target it has.
  mutating func readBucketNotifications(_ document: JSONView) {
    for record in objects("LambdaFunctionConfigurations", document) {
      guard let function = value("LambdaFunctionArn", record, .string).flatMap({ function($0) }) else {
        leaveOut(lacking: "LambdaFunctionArn", at: record)
        continue
      }
      var notification = BucketNotificationRecord(scope: scope, provenance: provenance(of: record))
      notification.bucket = interner.intern(parameter)
      notification.function = function
      notification.events = texts("Events", record)
      fragment.append(notification)
    }
  }
}

extension OperationReader {
  static let eventSources = [
    OperationReader(.eventsListRules) { $0.readEventRules($1) },
    OperationReader(.eventsListTargetsByRule) { $0.readEventTargets($1) },
    OperationReader(.eventsDescribeEventBus) { $0.readEventBus($1) },
    OperationReader(.snsListTopics) { $0.readTopics($1) },
    OperationReader(.snsListSubscriptions) { $0.readSubscriptions($1) },
    OperationReader(.snsGetTopicAttributes) { $0.readTopicAttributes($1) },
    OperationReader(.sqsListQueues) { $0.readQueues($1) },
    OperationReader(.sqsGetQueueAttributes) { $0.readQueueAttributes($1) },
    OperationReader(.s3apiListBuckets) { $0.readBuckets($1) },
    OperationReader(.s3apiGetBucketNotificationConfiguration) { $0.readBucketNotifications($1) },
    OperationReader(.s3apiGetBucketPolicy) { $0.readResourcePolicy(.bucket, $1) },
  ]
}
