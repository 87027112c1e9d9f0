/// A published version of a function.
public struct FunctionVersionRecord: Hashable, Sendable {
  /// The function; its qualifier is the version.
  public var function: FunctionReference
  /// The runtime of this version.
  public var runtime: StringID
  /// The ARN of its execution role.
  public var role: StringID
  /// Variables as alternating names and values.
  public var environment: ListID
  /// Layer version ARNs.
  public var layers: ListID
  /// Seconds since 1970; 0 when unknown.
  public var lastModified: Int64
  /// The hash of its package.
  public var codeSHA256: StringID
  /// Its description.
  public var description: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.function = FunctionReference()
    self.runtime = .empty
    self.role = .empty
    self.environment = .empty
    self.layers = .empty
    self.lastModified = 0
    self.codeSHA256 = .empty
    self.description = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// An alias of a function.
public struct FunctionAliasRecord: Hashable, Sendable {
  /// The function; its qualifier is the alias.
  public var function: FunctionReference
  /// The version it points at.
  public var version: StringID
  /// Further versions with their weights, alternating.
  public var weights: ListID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.function = FunctionReference()
    self.version = .empty
    self.weights = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A function URL.
public struct FunctionURLRecord: Hashable, Sendable {
  /// The function, with the qualifier the URL belongs to.
  public var function: FunctionReference
  /// The address.
  public var url: StringID
  /// Who may call it.
  public var authType: FunctionURLAuthType
  /// Whether a CORS block is set.
  public var hasCORS: Bool
  /// Origins of the CORS block.
  public var allowOrigins: ListID
  /// Methods of the CORS block.
  public var allowMethods: ListID
  /// Whether browsers may send credentials.
  public var allowCredentials: Bool
  /// `BUFFERED` or `RESPONSE_STREAM`.
  public var invokeMode: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(authType: FunctionURLAuthType, scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.function = FunctionReference()
    self.url = .empty
    self.authType = authType
    self.hasCORS = false
    self.allowOrigins = .empty
    self.allowMethods = .empty
    self.allowCredentials = false
    self.invokeMode = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// The reserved concurrency of a function.
public struct ReservedConcurrencyRecord: Hashable, Sendable {
  /// The function.
  public var function: FunctionReference
  /// Concurrent executions; -1 when none is reserved.
  public var limit: Int32
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.function = FunctionReference()
    self.limit = -1
    self.scope = scope
    self.provenance = provenance
  }
}

/// How asynchronous invocations of a function are retried and where failures go.
public struct EventInvokeConfigRecord: Hashable, Sendable {
  /// The function, with the qualifier the settings belong to.
  public var function: FunctionReference
  /// The ARN of the failure destination; empty when there is none.
  public var onFailure: StringID
  /// The ARN of the success destination.
  public var onSuccess: StringID
  /// 0…2; -1 when not set.
  public var maximumRetryAttempts: Int32
  /// Seconds; -1 when not set.
  public var maximumEventAge: Int32
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.function = FunctionReference()
    self.onFailure = .empty
    self.onSuccess = .empty
    self.maximumRetryAttempts = -1
    self.maximumEventAge = -1
    self.scope = scope
    self.provenance = provenance
  }
}

/// The code-signing configuration of a function.
public struct CodeSigningRecord: Hashable, Sendable {
  /// The function.
  public var function: FunctionReference
  /// The ARN; empty when known to have none.
  public var configuration: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.function = FunctionReference()
    self.configuration = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// The tags of one resource.
public struct TagRecord: Hashable, Sendable {
  /// The ARN, or the name of the function in the same account and region.
  public var resource: StringID
  /// Alternating keys and values.
  public var tags: ListID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.resource = .empty
    self.tags = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A resource-based policy.
public struct ResourcePolicyRecord: Hashable, Sendable {
  /// What kind of resource carries it.
  public var kind: PolicyOwnerKind
  /// The ARN or name of that resource.
  public var owner: StringID
  /// The function with its qualifier, when it is a function.
  public var function: FunctionReference
  /// The policy as JSON text.
  public var document: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(kind: PolicyOwnerKind, scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.kind = kind
    self.owner = .empty
    self.function = FunctionReference()
    self.document = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// An event source mapping.
public struct EventSourceMappingRecord: Hashable, Sendable {
  /// Its id.
  public var uuid: StringID
  /// The function it invokes.
  public var function: FunctionReference
  /// The ARN of the source; empty for a self-managed one.
  public var source: StringID
  /// `Enabled`, `Disabled` and the states between.
  public var state: StringID
  /// The last processing result.
  public var lastResult: StringID
  /// Records a batch; -1 when not set.
  public var batchSize: Int32
  /// The ARN of the failure destination.
  public var onFailure: StringID
  /// -1 for without end or not set.
  public var maximumRetryAttempts: Int32
  /// Bootstrap servers of a self-managed source.
  public var selfManaged: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.uuid = .empty
    self.function = FunctionReference()
    self.source = .empty
    self.state = .empty
    self.lastResult = .empty
    self.batchSize = -1
    self.onFailure = .empty
    self.maximumRetryAttempts = -1
    self.selfManaged = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A layer version that an account publishes.
public struct LayerVersionRecord: Hashable, Sendable {
  /// The ARN with the version.
  public var arn: StringID
  /// The layer name.
  public var layer: StringID
  /// The version.
  public var version: Int32
  /// Compatible runtimes.
  public var runtimes: ListID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.layer = .empty
    self.version = -1
    self.runtimes = .empty
    self.scope = scope
    self.provenance = provenance
  }
}
