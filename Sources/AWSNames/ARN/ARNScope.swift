/// An account and region of which ARNs are made; they take the partition of the region.
public struct ARNScope: Hashable, Sendable {
  /// The partition.
  public let partition: Partition
  /// The region; `global` or empty for services without one.
  public let region: String
  /// The account's id.
  public let account: String

  /// The ARNs of an account's resources in a region.
  public init(region: String, account: String) {
    self.init(partition: Partition(region: region), region: region, account: account)
  }

  /// The ARNs of an account's resources where the region does not tell the partition, as `global` does not.
  public init(partition: Partition, region: String, account: String) {
    self.partition = partition
    self.region = region
    self.account = account
  }

  /// The ARN of a resource of a service in the region, by all that stands behind the account.
  public func arn(_ service: String, _ resource: String) -> String {
    "arn:\(partition.rawValue):\(service):\(region):\(account):\(resource)"
  }
}

extension ARNScope {
  /// The ARN of a function, or of a version or alias of it.
  public func function(_ name: String, qualifier: String = "") -> String {
    let arn = "arn:\(partition.rawValue):lambda:\(region):\(account):function:\(name)"
    return qualifier.isEmpty ? arn : "\(arn):\(qualifier)"
  }

  /// The ARN of a layer, or of a version of it as `NAME:VERSION`.
  public func layer(_ name: String) -> String { arn("lambda", "layer:\(name)") }

  /// The ARN of a log group as most calls take it, without `:*` behind.
  public func logGroup(_ name: String) -> String { arn("logs", "log-group:\(name)") }

  /// The ARN of a queue by its name or its URL.
  public func queue(_ nameOrURL: String) -> String {
    arn("sqs", nameOrURL.parts(at: "/").last.map(String.init) ?? nameOrURL)
  }

  /// The ARN of a topic.
  public func topic(_ name: String) -> String { arn("sns", name) }

  /// The ARN of a key by its id.
  public func key(_ id: String) -> String { arn("kms", "key/\(id)") }

  /// The ARN of an event bus.
  public func eventBus(_ name: String) -> String { arn("events", "event-bus/\(name)") }

  /// The ARN of an API as callers and statements name it, without stage, method and path.
  public func executeAPI(_ id: String) -> String { arn("execute-api", id) }

  /// The ARN of one method or route of an API, as callers name it; the path begins with a slash.
  public func executeAPI(_ id: String, stage: String, method: String, path: String) -> String {
    arn("execute-api", "\(id)/\(stage)/\(method)\(path)")
  }

  /// The ARN of a REST API as its configuration is named; it tells no account.
  public func restAPI(_ id: String) -> String { "arn:\(partition.rawValue):apigateway:\(region)::/restapis/\(id)" }

  /// The ARN of an HTTP or WebSocket API as its configuration is named; it tells no account.
  public func api(_ id: String) -> String { "arn:\(partition.rawValue):apigateway:\(region)::/apis/\(id)" }

  /// The ARN of a bucket, which names neither region nor account.
  public func bucket(_ name: String) -> String { ARN.bucket(name, in: partition.rawValue) }

  /// The ARN of a role by its name, with its path before it where it has one.
  public func role(_ name: String) -> String { ARN.role(name, of: account, in: partition) }

  /// The ARN of a user, group or another resource of IAM in the account.
  public func identity(_ resource: String) -> String { "arn:\(partition.rawValue):iam::\(account):\(resource)" }

  /// The ARN that stands for the whole account, and for its root user.
  public var root: String { ARN.root(of: account, in: partition) }
}
