import Inventory

extension ExampleBuilder {
  /// Adds a function that nothing is wrong with, but for what `change` makes of it.
  mutating func addFunction(
    _ name: String = "checkout",
    runtime: String = "python3.13",
    role: String? = nil,
    change: (inout FunctionRecord, ExampleBuilder) -> Void = { _, _ in }
  ) {
    var function = FunctionRecord(
      scope: regional,
      packageType: .zip,
      tracing: .active,
      environmentState: .none,
      provenance: provenance
    )
    function.name = id(name)
    function.runtime = id(runtime)
    function.role = id(ExampleBuilder.roleARN(role ?? "\(name)-role"))
    function.memory = 128
    function.timeout = 3
    function.state = id("Active")
    change(&function, self)
    rows.append(function)
    propose(.function, name)
  }

  /// Adds a resource policy, given as the JSON of its statements.
  mutating func addPolicy(to function: String = "checkout", qualifier: String = "", _ statements: String...) {
    addPolicy(to: function, qualifier: qualifier, statements)
  }

  /// Adds a resource policy, given as the JSON of its statements.
  mutating func addPolicy(to function: String = "checkout", qualifier: String = "", _ statements: [String]) {
    var policy = ResourcePolicyRecord(kind: .function, scope: regional, provenance: provenance)
    policy.function = FunctionReference(name: id(function), qualifier: id(qualifier))
    policy.document = document(statements)
    rows.append(policy)
  }

  /// Adds the policy of a resource other than a function, given as the JSON of its statements.
  mutating func addPolicy(of kind: PolicyOwnerKind, _ owner: String, _ statements: String...) {
    var policy = ResourcePolicyRecord(kind: kind, scope: regional, provenance: provenance)
    policy.owner = id(owner)
    policy.document = document(statements)
    rows.append(policy)
  }

  /// Adds a queue whose attributes hold no policy.
  mutating func addQueue(_ arn: String) {
    var queue = QueueRecord(scope: regional, provenance: provenance)
    queue.arn = id(arn)
    rows.append(queue)
  }

  /// Adds a function URL, with a CORS block when origins are given.
  mutating func addURL(
    to function: String = "checkout",
    _ authType: FunctionURLAuthType,
    origins: [String]? = nil,
    allowsCredentials: Bool = false
  ) {
    var url = FunctionURLRecord(authType: authType, scope: regional, provenance: provenance)
    url.function = FunctionReference(name: id(function))
    url.url = id("https://\(function).lambda-url.us-east-1.on.aws/")
    url.hasCORS = origins != nil
    url.allowOrigins = list(origins ?? [])
    url.allowCredentials = allowsCredentials
    rows.append(url)
  }

  /// Adds an alias that points at version 1.
  mutating func addAlias(_ alias: String, of function: String = "checkout") {
    var record = FunctionAliasRecord(scope: regional, provenance: provenance)
    record.function = FunctionReference(name: id(function), qualifier: id(alias))
    record.version = id("1")
    rows.append(record)
  }

  /// Adds the tags of a function.
  mutating func addTags(to function: String = "checkout", _ tags: KeyValuePairs<String, String>) {
    var record = TagRecord(scope: regional, provenance: provenance)
    record.resource = id(function)
    record.tags = pairs(tags)
    rows.append(record)
  }

  /// Adds the tags of a resource other than a function.
  mutating func addResourceTags(_ arn: String, _ tags: KeyValuePairs<String, String>) {
    var record = TagRecord(scope: regional, provenance: provenance)
    record.resource = id(arn)
    record.tags = pairs(tags)
    rows.append(record)
  }

  /// Adds the reserved concurrency of a function.
  mutating func addReservedConcurrency(_ limit: Int32, to function: String = "checkout") {
    var record = ReservedConcurrencyRecord(scope: regional, provenance: provenance)
    record.function = FunctionReference(name: id(function))
    record.limit = limit
    rows.append(record)
  }

  /// Adds settings for asynchronous invocations.
  mutating func addEventInvokeConfig(to function: String = "checkout", qualifier: String = "", onFailure: String) {
    var record = EventInvokeConfigRecord(scope: regional, provenance: provenance)
    record.function = FunctionReference(name: id(function), qualifier: id(qualifier))
    record.onFailure = id(onFailure)
    rows.append(record)
  }

  /// Adds an event source mapping.
  mutating func addMapping(to function: String = "checkout", source: String, onFailure: String = "") {
    var record = EventSourceMappingRecord(scope: regional, provenance: provenance)
    record.uuid = id("mapping-1")
    record.function = FunctionReference(name: id(function))
    record.source = id(source)
    record.onFailure = id(onFailure)
    record.state = id("Enabled")
    rows.append(record)
  }
}
