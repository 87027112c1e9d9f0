import Inventory
import JSON

extension FileReading {
  /// `list-functions`, also with `--function-version ALL`.
  mutating func readFunctions(_ document: JSONView) {
    for record in records("Functions", document) { readFunction(record) }
  }

  /// `get-function`: the configuration again, and what `list-functions` leaves out.
  mutating func readFunctionAnswer(_ document: JSONView) {
    guard let configuration = object("Configuration", document) else {
      return leaveOut(.missingField("Configuration"), at: document)
    }
    guard belongsHere("FunctionArn", configuration), let name = name("FunctionName", configuration) else { return }
    if !context.hasFunctionList { readFunction(configuration) }
    // Without the permission to read them, the answer has an error where the tags would be.
    if document["TagsError"] == nil {
      var tags = TagRecord(scope: scope, provenance: provenance(of: document))
      tags.resource = name
      tags.tags = object("Tags", document).map { pairs($0) } ?? .empty
      fragment.append(tags)
    }
    readConcurrency(object("Concurrency", document), of: FunctionReference(name: name), in: document)
  }

  private mutating func readFunction(_ record: JSONView) {
    guard belongsHere("FunctionArn", record), let name = name("FunctionName", record) else { return }
    let master = text("MasterArn", record)
    let isVersion = record["Version"].map { $0.string != "$LATEST" && !$0.rawText.isEmpty } ?? false
    // A replica is a copy of one version and has no other.
    if isVersion, master.isEmpty { return fragment.append(version(record, of: name)) }
    var function = FunctionRecord(
      scope: scope,
      packageType: packageType(record),
      tracing: tracing(record),
      environmentState: .none,
      provenance: provenance(of: record)
    )
    function.name = name
    function.master = master
    readCode(record, into: &function)
    readState(record, into: &function)
    readEnvironment(record, into: &function)
    readNetwork(record, into: &function)
    fragment.append(function)
  }

  private mutating func readCode(_ record: JSONView, into function: inout FunctionRecord) {
    function.runtime = text("Runtime", record)
    function.role = text("Role", record)
    if let first = record.list("Architectures", of: .string, &problems).first { function.architecture = intern(first) }
    function.memory = integer("MemorySize", record) ?? -1
    function.timeout = integer("Timeout", record) ?? -1
    function.codeSize = long("CodeSize", record) ?? 0
    function.ephemeralStorage = object("EphemeralStorage", record).flatMap { integer("Size", $0) } ?? -1
    function.handler = text("Handler", record)
    function.description = text("Description", record)
    function.layers = texts("Arn", ofEach: "Layers", record)
    function.snapStart = object("SnapStart", record).map { text("ApplyOn", $0) } ?? .empty
  }

  private mutating func readState(_ record: JSONView, into function: inout FunctionRecord) {
    function.lastModified = time("LastModified", record)
    function.state = text("State", record)
    function.stateReasonCode = text("StateReasonCode", record)
    function.lastUpdateStatus = text("LastUpdateStatus", record)
    function.deadLetterTarget = object("DeadLetterConfig", record).map { text("TargetArn", $0) } ?? .empty
    if let logging = object("LoggingConfig", record) {
      function.logGroup = text("LogGroup", logging)
      function.logFormat = text("LogFormat", logging)
    }
    function.hasCapacityProvider = record["CapacityProviderConfig"]?.kind == .object
  }

  private mutating func readEnvironment(_ record: JSONView, into function: inout FunctionRecord) {
    function.key = text("KMSKeyArn", record)
    guard let environment = object("Environment", record) else { return }
    if let error = object("Error", environment) {
      function.environmentState = .withheld
      function.environmentError = words(of: error)
      return
    }
    guard let variables = object("Variables", environment) else { return function.environmentState = .withheld }
    function.environmentState = .known
    function.environment = pairs(variables)
  }

  /// What AWS says of variables that it could not decrypt: its message, else the code alone.
  private mutating func words(of error: JSONView) -> StringID {
    let (message, code) = (text("Message", error), text("ErrorCode", error))
    if !message.isEmpty { return message }
    return code.isEmpty ? interner.intern("no reason is given") : code
  }

  private mutating func readNetwork(_ record: JSONView, into function: inout FunctionRecord) {
    guard let network = object("VpcConfig", record) else { return }
    function.vpc = text("VpcId", network)
    function.subnets = texts("SubnetIds", network)
    function.securityGroups = texts("SecurityGroupIds", network)
  }

  private func packageType(_ record: JSONView) -> PackageType {
    switch record["PackageType"]?.string {
    case "Zip": .zip
    case "Image": .image
    default: .unknown
    }
  }

  private mutating func tracing(_ record: JSONView) -> TracingMode {
    switch object("TracingConfig", record)?["Mode"]?.string {
    case "Active": .active
    case "PassThrough": .passThrough
    default: .unknown
    }
  }
}

extension OperationReader {
  static let lambdaFunctions = [
    OperationReader(.lambdaListFunctions) { $0.readFunctions($1) },
    OperationReader(.lambdaGetFunction) { $0.readFunctionAnswer($1) },
  ]
}
