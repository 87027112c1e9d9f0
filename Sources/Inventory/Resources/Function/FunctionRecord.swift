/// A Lambda function as `list-functions` describes its `$LATEST` version.
public struct FunctionRecord: Hashable, Sendable {
  /// The name.
  public var name = StringID.empty
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// The runtime identifier; empty for a container image.
  public var runtime = StringID.empty
  /// The ARN of the execution role.
  public var role = StringID.empty
  /// Zip archive or container image.
  public var packageType: PackageType
  /// `x86_64` or `arm64`.
  public var architecture = StringID.empty
  /// Memory, MiB; -1 when unknown.
  public var memory: Int32 = -1
  /// Timeout, seconds; -1 when unknown.
  public var timeout: Int32 = -1
  /// Package size, bytes.
  public var codeSize: Int64 = 0
  /// Size of /tmp, MiB; -1 when unknown.
  public var ephemeralStorage: Int32 = -1
  /// Seconds since 1970; 0 when unknown.
  public var lastModified: Int64 = 0
  /// The handler.
  public var handler = StringID.empty
  /// The description.
  public var description = StringID.empty
  /// `Active`, `Failed` and others; empty when the call left it out.
  public var state = StringID.empty
  /// Why it is in that state.
  public var stateReasonCode = StringID.empty
  /// `Successful`, `Failed`, `InProgress`.
  public var lastUpdateStatus = StringID.empty
  /// The ARN of the customer KMS key of its environment; empty when there is none.
  public var key = StringID.empty
  /// The X-Ray tracing mode.
  public var tracing: TracingMode
  /// Whether variables are known.
  public var environmentState: EnvironmentState
  /// Variables as alternating names and values; the values are secrets.
  public var environment = ListID.empty
  /// Why AWS could not decrypt the variables, in its words; empty when it could, or need not.
  public var environmentError = StringID.empty
  /// The ARN of the dead-letter queue or topic.
  public var deadLetterTarget = StringID.empty
  /// The VPC; empty when it is not attached.
  public var vpc = StringID.empty
  /// Subnet ids.
  public var subnets = ListID.empty
  /// Security group ids.
  public var securityGroups = ListID.empty
  /// Layer version ARNs.
  public var layers = ListID.empty
  /// The log group of LoggingConfig; empty when the call left it out.
  public var logGroup = StringID.empty
  /// `JSON` or `Text`.
  public var logFormat = StringID.empty
  /// `None` or `PublishedVersions`.
  public var snapStart = StringID.empty
  /// The ARN of the version that it is a copy of; empty for all but replicas of Lambda@Edge.
  public var master = StringID.empty
  /// Whether it runs on a capacity provider.
  public var hasCapacityProvider = false
  /// Reserved concurrent executions; -1 for none; see `reservedConcurrencyKnown`.
  public var reservedConcurrency: Int32 = -1
  /// Whether the snapshot tells the reserved concurrency.
  public var reservedConcurrencyKnown = false
  /// Alternating keys and values.
  public var tags = ListID.empty
  /// Whether the snapshot tells the tags.
  public var tagsKnown = false
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
    self.scope = scope
    self.packageType = packageType
    self.tracing = tracing
    self.environmentState = environmentState
    self.provenance = provenance
  }
}

extension FunctionRecord {
  /// Whether it is the regional replica of a Lambda@Edge function.
  public var isEdgeReplica: Bool { !master.isEmpty }
}

extension FunctionRecord: TableRow {
  /// Its place and name.
  public var rowName: ScopedName? { ScopedName(scope: scope, name: name) }

  /// What to report of a row whose name an earlier one has already; the versions that are copied to a region are one
  /// replica.
  public func duplicate(of earlier: Self) -> DuplicateRow? {
    if isEdgeReplica, earlier.isEdgeReplica { return nil }
    return DuplicateRow(name: name, provenance: provenance, kept: earlier.provenance)
  }

  /// What each row is part of, nil where the snapshot does not hold it.
  public static func owners(of rows: [Self], in draft: TableDraft) -> [RowID<ScopeRecord>?] { rows.map(\.scope) }
}
