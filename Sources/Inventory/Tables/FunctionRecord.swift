/// A Lambda function as `list-functions` describes its `$LATEST` version.
public struct FunctionRecord: Hashable, Sendable {
  /// The name.
  public var name: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// The runtime identifier; empty for a container image.
  public var runtime: StringID
  /// The ARN of the execution role.
  public var role: StringID
  /// Zip archive or container image.
  public var packageType: PackageType
  /// `x86_64` or `arm64`.
  public var architecture: StringID
  /// Memory, MiB; -1 when unknown.
  public var memory: Int32
  /// Timeout, seconds; -1 when unknown.
  public var timeout: Int32
  /// Package size, bytes.
  public var codeSize: Int64
  /// Size of /tmp, MiB; -1 when unknown.
  public var ephemeralStorage: Int32
  /// Seconds since 1970; 0 when unknown.
  public var lastModified: Int64
  /// The handler.
  public var handler: StringID
  /// The description.
  public var description: StringID
  /// `Active`, `Failed` and others; empty when the call left it out.
  public var state: StringID
  /// Why it is in that state.
  public var stateReasonCode: StringID
  /// `Successful`, `Failed`, `InProgress`.
  public var lastUpdateStatus: StringID
  /// The ARN of the customer KMS key of its environment; empty when there is none.
  public var key: StringID
  /// The X-Ray tracing mode.
  public var tracing: TracingMode
  /// Whether variables are known.
  public var environmentState: EnvironmentState
  /// Variables as alternating names and values; the values are secrets.
  public var environment: ListID
  /// The ARN of the dead-letter queue or topic.
  public var deadLetterTarget: StringID
  /// The VPC; empty when it is not attached.
  public var vpc: StringID
  /// Subnet ids.
  public var subnets: ListID
  /// Security group ids.
  public var securityGroups: ListID
  /// Layer version ARNs.
  public var layers: ListID
  /// The log group of LoggingConfig; empty when the call left it out.
  public var logGroup: StringID
  /// `JSON` or `Text`.
  public var logFormat: StringID
  /// `None` or `PublishedVersions`.
  public var snapStart: StringID
  /// Whether it is the regional replica of a Lambda@Edge function.
  public var isEdgeReplica: Bool
  /// Whether it runs on a capacity provider.
  public var hasCapacityProvider: Bool
  /// Reserved concurrent executions; -1 for none; see `reservedConcurrencyKnown`.
  public var reservedConcurrency: Int32
  /// Whether the snapshot tells the reserved concurrency.
  public var reservedConcurrencyKnown: Bool
  /// Alternating keys and values.
  public var tags: ListID
  /// Whether the snapshot tells the tags.
  public var tagsKnown: Bool
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(
    scope: RowID<ScopeRecord>,
    packageType: PackageType,
    tracing: TracingMode,
    environmentState: EnvironmentState,
    provenance: Provenance
  ) {
    self.name = .empty
    self.scope = scope
    self.runtime = .empty
    self.role = .empty
    self.packageType = packageType
    self.architecture = .empty
    self.memory = -1
    self.timeout = -1
    self.codeSize = 0
    self.ephemeralStorage = -1
    self.lastModified = 0
    self.handler = .empty
    self.description = .empty
    self.state = .empty
    self.stateReasonCode = .empty
    self.lastUpdateStatus = .empty
    self.key = .empty
    self.tracing = tracing
    self.environmentState = environmentState
    self.environment = .empty
    self.deadLetterTarget = .empty
    self.vpc = .empty
    self.subnets = .empty
    self.securityGroups = .empty
    self.layers = .empty
    self.logGroup = .empty
    self.logFormat = .empty
    self.snapStart = .empty
    self.isEdgeReplica = false
    self.hasCapacityProvider = false
    self.reservedConcurrency = -1
    self.reservedConcurrencyKnown = false
    self.tags = .empty
    self.tagsKnown = false
    self.provenance = provenance
  }
}
