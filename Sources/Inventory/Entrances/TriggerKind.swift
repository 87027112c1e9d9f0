/// The ways a function is started.
public enum TriggerKind: UInt8, CaseIterable, Sendable {
  /// The address of its own that a function may have.
  case functionURL
  /// A method of an API Gateway REST API.
  case restAPI
  /// A route of an API Gateway HTTP API.
  case httpAPI
  /// A route of an API Gateway WebSocket API.
  case webSocketAPI
  /// A target group of a load balancer.
  case loadBalancer
  /// Events of a bucket.
  case s3
  /// A subscription to a topic.
  case sns
  /// A queue that Lambda polls.
  case sqs
  /// The stream of a table that Lambda polls.
  case dynamoDB
  /// A stream or its consumer that Lambda polls.
  case kinesis
  /// Another source that Lambda polls, such as Kafka, MQ or DocumentDB.
  case otherEventSource
  /// A rule of an event bus.
  case eventBridge
  /// A principal of an AWS account.
  case account
  /// Anyone: a statement that names every principal.
  case anyone
  /// Another AWS service.
  case service
}
