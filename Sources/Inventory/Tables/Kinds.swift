/// How a function's code is packaged.
public enum PackageType: UInt8, Sendable {
  case unknown
  case zip
  case image
}

/// The X-Ray tracing mode of a function.
public enum TracingMode: UInt8, Sendable {
  /// The export leaves it out.
  case unknown
  case passThrough
  case active
}

/// What an export tells of a function's environment variables.
public enum EnvironmentState: UInt8, Sendable {
  /// There is no `Environment` in the answer, so the function has no variables.
  case none
  /// The variables are there.
  case known
  /// AWS could not decrypt them, or the collector left them out.
  case withheld
}

/// Who may call a function URL.
public enum FunctionURLAuthType: UInt8, Sendable {
  case unknown
  case none
  case iam
}

/// The resources whose policies an inventory keeps.
public enum PolicyOwnerKind: UInt8, CaseIterable, Sendable {
  case function
  case layer
  case queue
  case topic
  case bucket
  case key
  case eventBus
  case logs
}

/// The kinds of API Gateway APIs.
public enum APIKind: UInt8, Sendable {
  case rest
  case http
  case webSocket
}

/// Where a subnet's traffic to the internet goes.
public enum RouteKind: UInt8, CaseIterable, Sendable {
  /// The subnet or its route table is not in the snapshot.
  case unknown
  /// No way out, and no gateway endpoint either.
  case none
  /// Only to services behind gateway endpoints.
  case endpointOnly
  /// Through a NAT gateway or instance.
  case nat
  /// Straight to an internet gateway: a public subnet.
  case internetGateway
  /// Through a transit gateway, a peering, a firewall or another appliance.
  case other
}

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

/// Which side of access a statement is about.
public enum PermissionKind: UInt8, CaseIterable, Sendable {
  /// Who may use a function or another resource: a statement of its resource policy.
  case resourcePolicy
  /// What a role, user or group may do: a statement of an inline policy.
  case inlinePolicy
  /// What a role, user or group may do: a statement of a managed policy.
  case managedPolicy
  /// Who may assume a role: a statement of its trust policy.
  case trustPolicy
  /// What a role or user may do at most: a statement of its permissions boundary.
  case boundary
  /// What principals of accounts below a node may do at most: a statement of a service control policy.
  case serviceControlPolicy
  /// What may be done to resources of accounts below a node at most: a statement of a resource control policy.
  case resourceControlPolicy
}

/// A function as something else names it.
public struct FunctionReference: Hashable, Sendable {
  /// Twelve digits; empty for a function of the same account and region as the row that names it.
  public var account: StringID
  /// The region; empty together with the account.
  public var region: StringID
  /// The function's name.
  public var name: StringID
  /// The version or alias; empty for none.
  public var qualifier: StringID

  /// A function as something else names it.
  public init(
    account: StringID = .empty,
    region: StringID = .empty,
    name: StringID = .empty,
    qualifier: StringID = .empty
  ) {
    self.account = account
    self.region = region
    self.name = name
    self.qualifier = qualifier
  }
}
