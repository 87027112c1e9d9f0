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
      return leaveOut(lacking: "Configuration", at: document)
    }
    guard belongsHere(value("FunctionArn", configuration, .string), configuration),
      let name = name("FunctionName", configuration)
    else { return }
    if !context.hasFunctionList { readFunction(configuration) }
    // Without the permission to read them, the answer has an error where the tags would be.
    if let error = present("TagsError", document, .optional) {
      _ = admit(error, .object, "TagsError")
    } else {
      var tags = TagRecord(scope: scope, provenance: provenance(of: document))
      tags.resource = name
      tags.tags = pairs("Tags", document)
      fragment.append(tags)
    }
    readConcurrency(object("Concurrency", document), of: FunctionReference(name: name), in: document)
  }

  private mutating func readFunction(_ record: JSONView) {
    guard belongsHere(value("FunctionArn", record, .string), record), let name = name("FunctionName", record) else {
      return
    }
    let master = text("MasterArn", record)
    let version = value("Version", record, .string)
    // A replica is a copy of one version and has no other.
    if let version, master.isEmpty, !version.isText("$LATEST"), !version.rawText.isEmpty {
      return fragment.append(self.version(record, of: name))
    }
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
    if let first = elements("Architectures", record, .string, .shown).first { function.architecture = intern(first) }
    function.memory = integer("MemorySize", record, .shown) ?? -1
    function.timeout = integer("Timeout", record, .shown) ?? -1
    function.codeSize = long("CodeSize", record, .shown) ?? 0
    function.ephemeralStorage = object("EphemeralStorage", record, .shown).flatMap { integer("Size", $0, .shown) } ?? -1
    function.handler = text("Handler", record, .shown)
    function.description = text("Description", record, .shown)
    function.layers = texts("Arn", ofEach: "Layers", record)
    function.snapStart = object("SnapStart", record, .shown).map { text("ApplyOn", $0, .shown) } ?? .empty
  }

  private mutating func readState(_ record: JSONView, into function: inout FunctionRecord) {
    function.lastModified = time("LastModified", record, .shown)
    function.state = text("State", record)
    function.stateReasonCode = text("StateReasonCode", record)
    function.lastUpdateStatus = text("LastUpdateStatus", record, .shown)
    function.deadLetterTarget = object("DeadLetterConfig", record).map { text("TargetArn", $0) } ?? .empty
    if let logging = object("LoggingConfig", record) {
      function.logGroup = text("LogGroup", logging)
      function.logFormat = text("LogFormat", logging, .shown)
    }
    function.hasCapacityProvider = object("CapacityProviderConfig", record) != nil
  }

  private mutating func readEnvironment(_ record: JSONView, into function: inout FunctionRecord) {
    function.key = text("KMSKeyArn", record)
    guard let environment = object("Environment", record) else { return }
    if let error = object("Error", environment) {
      function.environmentState = .withheld
      function.environmentError = words(of: error)
      return
    }
    function.environmentState = present("Variables", environment, .optional) == nil ? .withheld : .known
    function.environment = pairs("Variables", environment)
  }

  /// What AWS says of variables that it could not decrypt: its message, else the code alone.
  private mutating func words(of error: JSONView) -> StringID {
    let (message, code) = (text("Message", error, .shown), text("ErrorCode", error, .shown))
    if !message.isEmpty { return message }
    return code.isEmpty ? interner.intern("no reason is given") : code
  }

  private mutating func readNetwork(_ record: JSONView, into function: inout FunctionRecord) {
    guard let network = object("VpcConfig", record) else { return }
    function.vpc = text("VpcId", network)
    function.subnets = texts("SubnetIds", network)
    function.securityGroups = texts("SecurityGroupIds", network)
  }

  private mutating func packageType(_ record: JSONView) -> PackageType {
    word("PackageType", record, Self.packageTypes) ?? .unknown
  }

  private static let packageTypes: KeyValuePairs = ["Zip" as StaticString: PackageType.zip, "Image": .image]

  private mutating func tracing(_ record: JSONView) -> TracingMode {
    guard let tracing = object("TracingConfig", record) else { return .unknown }
    return word("Mode", tracing, Self.tracingModes) ?? .unknown
  }

  private static let tracingModes: KeyValuePairs = [
    "Active" as StaticString: TracingMode.active, "PassThrough": .passThrough,
  ]
}

extension OperationReader {
  static let lambdaFunctions = [
    OperationReader(.lambdaListFunctions) { $0.readFunctions($1) },
    OperationReader(.lambdaGetFunction) { $0.readFunctionAnswer($1) },
  ]
}
