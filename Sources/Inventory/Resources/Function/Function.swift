/// A Lambda function.
public struct Function: Sendable {
  /// The inventory it belongs to.
  public let inventory: Inventory
  /// Its row.
  public let row: RowID<FunctionRecord>

  /// The row of an inventory.
  public init(_ inventory: Inventory, _ row: RowID<FunctionRecord>) {
    self.inventory = inventory
    self.row = row
  }
}

extension Function {
  /// The name.
  public var name: StringID { inventory.functions.name[row.index] }
  /// The account and region.
  public var scope: RowID<ScopeRecord> { inventory.functions.scope[row.index] }
  /// The runtime identifier; empty for a container image.
  public var runtime: StringID { inventory.functions.runtime[row.index] }
  /// The ARN of the execution role.
  public var role: StringID { inventory.functions.role[row.index] }
  /// Zip archive or container image.
  public var packageType: PackageType { inventory.functions.packageType[row.index] }
  /// `x86_64` or `arm64`.
  public var architecture: StringID { inventory.functions.architecture[row.index] }
  /// Memory, MiB; -1 when unknown.
  public var memory: Int32 { inventory.functions.memory[row.index] }
  /// Timeout, seconds; -1 when unknown.
  public var timeout: Int32 { inventory.functions.timeout[row.index] }
  /// Package size, bytes.
  public var codeSize: Int64 { inventory.functions.codeSize[row.index] }
  /// Size of /tmp, MiB; -1 when unknown.
  public var ephemeralStorage: Int32 { inventory.functions.ephemeralStorage[row.index] }
  /// Seconds since 1970; 0 when unknown.
  public var lastModified: Int64 { inventory.functions.lastModified[row.index] }
  /// The handler.
  public var handler: StringID { inventory.functions.handler[row.index] }
  /// The description.
  public var description: StringID { inventory.functions.description[row.index] }
  /// `Active`, `Failed` and others; empty when the call left it out.
  public var state: StringID { inventory.functions.state[row.index] }
  /// Why it is in that state.
  public var stateReasonCode: StringID { inventory.functions.stateReasonCode[row.index] }
  /// `Successful`, `Failed`, `InProgress`.
  public var lastUpdateStatus: StringID { inventory.functions.lastUpdateStatus[row.index] }
  /// The ARN of the customer KMS key of its environment; empty when there is none.
  public var key: StringID { inventory.functions.key[row.index] }
  /// The X-Ray tracing mode.
  public var tracing: TracingMode { inventory.functions.tracing[row.index] }
  /// Whether variables are known.
  public var environmentState: EnvironmentState { inventory.functions.environmentState[row.index] }
  /// Variables as alternating names and values; the values are secrets.
  public var environment: ListID { inventory.functions.environment[row.index] }
  /// Why AWS could not decrypt the variables, in its words; empty when it could, or need not.
  public var environmentError: StringID { inventory.functions.environmentError[row.index] }
  /// The ARN of the dead-letter queue or topic.
  public var deadLetterTarget: StringID { inventory.functions.deadLetterTarget[row.index] }
  /// The VPC; empty when it is not attached.
  public var vpc: StringID { inventory.functions.vpc[row.index] }
  /// Subnet ids.
  public var subnets: ListID { inventory.functions.subnets[row.index] }
  /// Security group ids.
  public var securityGroups: ListID { inventory.functions.securityGroups[row.index] }
  /// Layer version ARNs.
  public var layers: ListID { inventory.functions.layers[row.index] }
  /// The log group of LoggingConfig; empty when the call left it out.
  public var logGroup: StringID { inventory.functions.logGroup[row.index] }
  /// `JSON` or `Text`.
  public var logFormat: StringID { inventory.functions.logFormat[row.index] }
  /// `None` or `PublishedVersions`.
  public var snapStart: StringID { inventory.functions.snapStart[row.index] }
  /// The ARN of the version that it is a copy of; empty for all but replicas of Lambda@Edge.
  public var master: StringID { inventory.functions.master[row.index] }
  /// Whether it is the regional replica of a Lambda@Edge function.
  public var isEdgeReplica: Bool { inventory.functions.isEdgeReplica[row.index] }
  /// Whether it runs at the edge of CloudFront, as a replica, or as the function whose versions are copied there.
  public var runsAtEdge: Bool { inventory.links.functionsAtEdge.contains(row) }
  /// Whether it runs on a capacity provider.
  public var hasCapacityProvider: Bool { inventory.functions.hasCapacityProvider[row.index] }
  /// Reserved concurrent executions; -1 for none; see `reservedConcurrencyKnown`.
  public var reservedConcurrency: Int32 { inventory.functions.reservedConcurrency[row.index] }
  /// Whether the snapshot tells the reserved concurrency.
  public var reservedConcurrencyKnown: Bool { inventory.functions.reservedConcurrencyKnown[row.index] }
  /// Alternating keys and values.
  public var tags: ListID { inventory.functions.tags[row.index] }
  /// Whether the snapshot tells the tags.
  public var tagsKnown: Bool { inventory.functions.tagsKnown[row.index] }
  /// Where the row came from.
  public var provenance: Provenance { inventory.functions.provenance[row.index] }
}
