import Inventory
import JSON

extension FileReading {
  /// `get-function-concurrency`; an empty answer says that nothing is reserved.
  mutating func readConcurrency(_ document: JSONView) {
    guard has("ReservedConcurrentExecutions", document) || document.isEmptyObject else {
      return noteNoAnswer(document)
    }
    readConcurrency(document, of: parameterFunction(), in: document)
  }

  mutating func readConcurrency(_ settings: JSONView?, of function: FunctionReference, in answer: JSONView) {
    var record = ReservedConcurrencyRecord(scope: scope, provenance: provenance(of: answer))
    record.function = function
    record.limit = settings.flatMap { integer("ReservedConcurrentExecutions", $0) } ?? -1
    fragment.append(record)
  }

  /// `list-function-event-invoke-configs`.
  mutating func readEventInvokeConfigs(_ document: JSONView) {
    for record in records("FunctionEventInvokeConfigs", document) { readEventInvokeConfig(record) }
  }

  /// One configuration, as `get-function-event-invoke-config` answers.
  mutating func readEventInvokeConfig(_ record: JSONView) {
    guard has("FunctionArn", record) else { return noteNoAnswer(record) }
    let arn = value("FunctionArn", record, .string)
    guard belongsHere(arn, record) else { return }
    var config = EventInvokeConfigRecord(scope: scope, provenance: provenance(of: record))
    config.function = arn.flatMap { function($0) } ?? parameterFunction()
    if config.function.qualifier == interner.intern("$LATEST") { config.function.qualifier = .empty }
    if let destinations = object("DestinationConfig", record) {
      config.onFailure = object("OnFailure", destinations).map { text("Destination", $0) } ?? .empty
      config.onSuccess = object("OnSuccess", destinations).map { text("Destination", $0) } ?? .empty
    }
    config.maximumRetryAttempts = integer("MaximumRetryAttempts", record, .shown) ?? -1
    config.maximumEventAge = integer("MaximumEventAgeInSeconds", record, .shown) ?? -1
    fragment.append(config)
  }

  /// `get-function-code-signing-config`; without an ARN in it there is none.
  mutating func readCodeSigning(_ document: JSONView) {
    guard has("FunctionName", document) || has("CodeSigningConfigArn", document) || document.isEmptyObject else {
      return noteNoAnswer(document)
    }
    var record = CodeSigningRecord(scope: scope, provenance: provenance(of: document))
    record.function = parameterFunction()
    record.configuration = text("CodeSigningConfigArn", document)
    _ = text("FunctionName", document, .shown)
    fragment.append(record)
  }

  /// `list-tags`.
  mutating func readFunctionTags(_ document: JSONView) {
    guard has("Tags", document) || document.isEmptyObject else { return noteNoAnswer(document) }
    var record = TagRecord(scope: scope, provenance: provenance(of: document))
    record.resource = interner.intern(parameter)
    record.tags = pairs("Tags", document)
    fragment.append(record)
  }

  /// `get-resources` of the tagging API, which tells the tags of resources of many services.
  mutating func readTaggedResources(_ document: JSONView) {
    for mapping in records("ResourceTagMappingList", document) {
      guard let arn = ownARN("ResourceARN", mapping) else { continue }
      var record = TagRecord(scope: scope, provenance: provenance(of: mapping))
      record.resource = arn
      record.tags = tags("Tags", mapping)
      fragment.append(record)
    }
  }

  /// `list-event-source-mappings`.
  mutating func readEventSourceMappings(_ document: JSONView) {
    for record in records("EventSourceMappings", document) {
      let arn = value("FunctionArn", record, .string)
      guard belongsHere(arn, record), let uuid = name("UUID", record) else { continue }
      guard let function = arn.flatMap({ function($0) }) else {
        leaveOut(lacking: "FunctionArn", at: record)
        continue
      }
      var mapping = EventSourceMappingRecord(scope: scope, provenance: provenance(of: record))
      mapping.uuid = uuid
      mapping.function = function
      mapping.source = text("EventSourceArn", record)
      mapping.state = text("State", record)
      mapping.lastResult = text("LastProcessingResult", record, .shown)
      mapping.batchSize = integer("BatchSize", record, .shown) ?? -1
      mapping.onFailure = onFailure(record)
      mapping.maximumRetryAttempts = integer("MaximumRetryAttempts", record, .shown, in: -1...Int32.max) ?? -1
      mapping.selfManaged = selfManagedServers(record)
      fragment.append(mapping)
    }
  }

  private mutating func onFailure(_ record: JSONView) -> StringID {
    guard let destinations = object("DestinationConfig", record) else { return .empty }
    return object("OnFailure", destinations).map { text("Destination", $0) } ?? .empty
  }

  private mutating func selfManagedServers(_ record: JSONView) -> StringID {
    guard
      let source = object("SelfManagedEventSource", record),
      let endpoints = object("Endpoints", source)
    else { return .empty }
    let servers = elements("KAFKA_BOOTSTRAP_SERVERS", endpoints, .string).map(\.string)
    return interner.intern(servers.joined(separator: ","))
  }
}

extension OperationReader {
  static let lambdaInvocation = [
    OperationReader(.lambdaGetFunctionConcurrency) { $0.readConcurrency($1) },
    OperationReader(.lambdaListFunctionEventInvokeConfigs) { $0.readEventInvokeConfigs($1) },
    OperationReader(.lambdaGetFunctionEventInvokeConfig) { $0.readEventInvokeConfig($1) },
    OperationReader(.lambdaGetFunctionCodeSigningConfig) { $0.readCodeSigning($1) },
    OperationReader(.lambdaListTags) { $0.readFunctionTags($1) },
    OperationReader(.lambdaListEventSourceMappings) { $0.readEventSourceMappings($1) },
    OperationReader(.resourcegroupstaggingapiGetResources) { $0.readTaggedResources($1) },
  ]
}
