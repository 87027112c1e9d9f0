/// The ways a function is started.
public enum TriggerKind: UInt8, CaseIterable, Sendable {
  case functionURL
  case restAPI
  case httpAPI
  case webSocketAPI
  case loadBalancer
  case s3
  case sns
  case sqs
  case dynamoDB
  case kinesis
  case otherEventSource
  case eventBridge
  /// A principal of an AWS account.
  case account
  /// Anyone: a statement that names every principal.
  case anyone
  /// Another AWS service.
  case service
}
