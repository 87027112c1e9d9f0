import AWSNames
import Inventory

extension ReachedResources {
  /// A kind of resource that grants speak of: all that differs from kind to kind.
  public struct Kind: Sendable {
    /// The kinds that are told apart, in their order.
    public static let all: [Kind] = [.function, .role, .bucket, .queue, .topic, .key]

    /// The word for one resource of the kind.
    public let name: String
    /// The prefix of its actions.
    let service: String
    /// What the action table calls it, with what lies in it.
    let resourceKinds: [String]
    /// Actions that people tell apart before they ask for access levels.
    let uses: [(purpose: Purpose, actions: [String])]
    /// The account and region of each row.
    let scopes: @Sendable (Inventory) -> [RowID<ScopeRecord>]
    /// The ARN of a row.
    let arn: @Sendable (Inventory, Int) -> String
    /// A pattern as it speaks of whole resources: what lies in one stands for it.
    let whole: @Sendable (String) -> String

    private init(
      _ name: String,
      service: String,
      _ resourceKinds: [String],
      uses: [(purpose: Purpose, actions: [String])] = [],
      scopes: @escaping @Sendable (Inventory) -> [RowID<ScopeRecord>],
      whole: @escaping @Sendable (String) -> String = { $0 },
      arn: @escaping @Sendable (Inventory, Int) -> String
    ) {
      self.name = name
      self.service = service
      self.resourceKinds = resourceKinds
      self.uses = uses
      self.scopes = scopes
      self.whole = whole
      self.arn = arn
    }
  }
}

extension ReachedResources.Kind {
  /// Functions, with their versions and aliases.
  public static let function = ReachedResources.Kind(
    "function",
    service: "lambda",
    ["function", "function alias", "function version"],
    uses: [
      (.invoke, ["lambda:InvokeFunction", "lambda:InvokeFunctionUrl", "lambda:InvokeAsync"]),
      (.change, ["lambda:UpdateFunctionCode", "lambda:UpdateFunctionConfiguration"]),
    ],
    scopes: { Array($0.functions.scope) },
    whole: { ARN.withoutQualifier($0) },
    arn: { $0.functionARN(RowID(index: $1)) }
  )

  static let role = ReachedResources.Kind(
    "role",
    service: "iam",
    ["role"],
    scopes: { $0.roles.map(\.scope) },
    arn: { $0.strings[$0.roles[$1].arn] }
  )

  static let bucket = ReachedResources.Kind(
    "bucket",
    service: "s3",
    ["bucket", "object"],
    scopes: { $0.buckets.map(\.scope) },
    whole: { ARN.wholeBucket($0) },
    arn: { $0.names(in: $0.buckets[$1].scope).bucket($0.strings[$0.buckets[$1].name]) }
  )

  static let queue = ReachedResources.Kind(
    "queue",
    service: "sqs",
    ["queue"],
    scopes: { $0.queues.map(\.scope) },
    arn: { $0.strings[$0.queues[$1].arn] }
  )

  static let topic = ReachedResources.Kind(
    "topic",
    service: "sns",
    ["topic"],
    scopes: { $0.topics.map(\.scope) },
    arn: { $0.strings[$0.topics[$1].arn] }
  )

  static let key = ReachedResources.Kind(
    "key",
    service: "kms",
    ["key"],
    scopes: { $0.keys.map(\.scope) },
    arn: { $0.strings[$0.keys[$1].arn] }
  )
}

extension ReachedResources.Kind: Hashable {
  /// Whether two are the same kind.
  public static func == (left: Self, right: Self) -> Bool { left.name == right.name }

  /// Adds the word.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
