/// The columns of all functions: one array per field, so that a filter or a sort touches only what it reads.
public struct FunctionTable: Sendable {
  /// The name.
  public let name: [StringID]
  /// The account and region.
  public let scope: [RowID<ScopeRecord>]
  /// The runtime identifier; empty for a container image.
  public let runtime: [StringID]
  /// The ARN of the execution role.
  public let role: [StringID]
  /// Zip archive or container image.
  public let packageType: [PackageType]
  /// `x86_64` or `arm64`.
  public let architecture: [StringID]
  /// Memory, MiB; -1 when unknown.
  public let memory: [Int32]
  /// Timeout, seconds; -1 when unknown.
  public let timeout: [Int32]
  /// Package size, bytes.
  public let codeSize: [Int64]
  /// Size of /tmp, MiB; -1 when unknown.
  public let ephemeralStorage: [Int32]
  /// Seconds since 1970; 0 when unknown.
  public let lastModified: [Int64]
  /// The handler.
  public let handler: [StringID]
  /// The description.
  public let description: [StringID]
  /// `Active`, `Failed` and others; empty when the call left it out.
  public let state: [StringID]
  /// Why it is in that state.
  public let stateReasonCode: [StringID]
  /// `Successful`, `Failed`, `InProgress`.
  public let lastUpdateStatus: [StringID]
  /// The ARN of the customer KMS key of its environment; empty when there is none.
  public let key: [StringID]
  /// The X-Ray tracing mode.
  public let tracing: [TracingMode]
  /// Whether variables are known.
  public let environmentState: [EnvironmentState]
  /// Variables as alternating names and values; the values are secrets.
  public let environment: [ListID]
  /// Why AWS could not decrypt the variables, in its words; empty when it could, or need not.
  public let environmentError: [StringID]
  /// The ARN of the dead-letter queue or topic.
  public let deadLetterTarget: [StringID]
  /// The VPC; empty when it is not attached.
  public let vpc: [StringID]
  /// Subnet ids.
  public let subnets: [ListID]
  /// Security group ids.
  public let securityGroups: [ListID]
  /// Layer version ARNs.
  public let layers: [ListID]
  /// The log group of LoggingConfig; empty when the call left it out.
  public let logGroup: [StringID]
  /// `JSON` or `Text`.
  public let logFormat: [StringID]
  /// `None` or `PublishedVersions`.
  public let snapStart: [StringID]
  /// The ARN of the version that it is a copy of; empty for all but replicas of Lambda@Edge.
  public let master: [StringID]
  /// Whether it is the regional replica of a Lambda@Edge function.
  public let isEdgeReplica: [Bool]
  /// Whether it runs on a capacity provider.
  public let hasCapacityProvider: [Bool]
  /// Reserved concurrent executions; -1 for none; see `reservedConcurrencyKnown`.
  public let reservedConcurrency: [Int32]
  /// Whether the snapshot tells the reserved concurrency.
  public let reservedConcurrencyKnown: [Bool]
  /// Alternating keys and values.
  public let tags: [ListID]
  /// Whether the snapshot tells the tags.
  public let tagsKnown: [Bool]
  /// Where the row came from.
  public let provenance: [Provenance]

  private let owned: Relation<ScopeRecord, FunctionRecord>

  /// The columns of the rows of the draft that is current.
  init() {
    let draft = TableDraft.current
    let records = draft.rows(FunctionRecord.self)
    owned = Relation(rowCount: draft.count(ScopeRecord.self), owners: FunctionRecord.owners(of: records, in: draft))
    name = records.map(\.name)
    scope = records.map(\.scope)
    runtime = records.map(\.runtime)
    role = records.map(\.role)
    packageType = records.map(\.packageType)
    architecture = records.map(\.architecture)
    memory = records.map(\.memory)
    timeout = records.map(\.timeout)
    codeSize = records.map(\.codeSize)
    ephemeralStorage = records.map(\.ephemeralStorage)
    lastModified = records.map(\.lastModified)
    handler = records.map(\.handler)
    description = records.map(\.description)
    state = records.map(\.state)
    stateReasonCode = records.map(\.stateReasonCode)
    lastUpdateStatus = records.map(\.lastUpdateStatus)
    key = records.map(\.key)
    tracing = records.map(\.tracing)
    environmentState = records.map(\.environmentState)
    environment = records.map(\.environment)
    environmentError = records.map(\.environmentError)
    deadLetterTarget = records.map(\.deadLetterTarget)
    vpc = records.map(\.vpc)
    subnets = records.map(\.subnets)
    securityGroups = records.map(\.securityGroups)
    layers = records.map(\.layers)
    logGroup = records.map(\.logGroup)
    logFormat = records.map(\.logFormat)
    snapStart = records.map(\.snapStart)
    master = records.map(\.master)
    isEdgeReplica = records.map(\.isEdgeReplica)
    hasCapacityProvider = records.map(\.hasCapacityProvider)
    reservedConcurrency = records.map(\.reservedConcurrency)
    reservedConcurrencyKnown = records.map(\.reservedConcurrencyKnown)
    tags = records.map(\.tags)
    tagsKnown = records.map(\.tagsKnown)
    provenance = records.map(\.provenance)
  }

  /// Number of rows.
  public var count: Int { name.count }

  /// The functions of an account and region.
  public func of(_ owner: RowID<ScopeRecord>) -> ArraySlice<RowID<FunctionRecord>> { owned[owner] }
}

extension FunctionTable: AnyTable {
  /// What a row is.
  public typealias Row = FunctionRecord
}
