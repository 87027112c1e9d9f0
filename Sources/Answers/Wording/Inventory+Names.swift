public import Inventory

extension Inventory {
  /// What people call an account: its name, else its id, else the folder it was read from.
  public func accountName(_ account: RowID<AccountRecord>) -> String {
    let name = name(of: ResourceID(account))
    return name.isEmpty ? strings[accounts[account.index].folder] : name
  }

  /// An account id with the account's name behind it, when the snapshot knows it.
  public func accountLabel(_ id: StringID) -> String {
    guard let row = accounts.row(id), !accounts[row.index].name.isEmpty else { return strings[id] }
    return "\(strings[id]) \(strings[accounts[row.index].name])"
  }

  /// What starts a function, and which: `SQS queue orders`.
  public func words(for trigger: Trigger) -> String {
    let name = strings[trigger.sourceName]
    switch trigger.kind {
    case .anyone: return name
    case .account: return "\(name) of account \(accountLabel(trigger.sourceAccount))"
    case .functionURL: return trigger.kind.words
    case .restAPI, .httpAPI, .webSocketAPI, .loadBalancer, .s3, .sns, .sqs, .dynamoDB, .kinesis, .otherEventSource,
      .eventBridge, .service:
      return "\(trigger.kind.words) \(name)"
    }
  }
}

extension TriggerKind {
  /// What starts the function, in words.
  public var words: String {
    switch self {
    case .functionURL: "function URL"
    case .restAPI: "REST API"
    case .httpAPI: "HTTP API"
    case .webSocketAPI: "WebSocket API"
    case .loadBalancer: "load balancer"
    case .s3: "S3 notification"
    case .sns: "SNS subscription"
    case .sqs: "SQS queue"
    case .dynamoDB: "DynamoDB stream"
    case .kinesis: "Kinesis stream"
    case .otherEventSource: "event source mapping"
    case .eventBridge: "EventBridge rule"
    case .account: "principal of an account"
    case .anyone: "anyone"
    case .service: "AWS service"
    }
  }
}
