import Inventory
import JSON

extension FileReading {
  /// `list-versions-by-function`; its `$LATEST` is what `list-functions` tells already.
  mutating func readVersions(_ document: JSONView) {
    for record in records("Versions", document) {
      guard belongsHere(value("FunctionArn", record, .string), record), let name = name("FunctionName", record) else {
        continue
      }
      let version = version(record, of: name)
      if version.function.qualifier != interner.intern("$LATEST") { fragment.append(version) }
    }
  }

  mutating func version(_ record: JSONView, of function: StringID) -> FunctionVersionRecord {
    var version = FunctionVersionRecord(scope: scope, provenance: provenance(of: record))
    version.function = FunctionReference(name: function, qualifier: text("Version", record))
    version.runtime = text("Runtime", record)
    version.role = text("Role", record)
    if let environment = object("Environment", record) { version.environment = pairs("Variables", environment) }
    version.layers = texts("Arn", ofEach: "Layers", record)
    version.lastModified = time("LastModified", record, .shown)
    version.codeSHA256 = text("CodeSha256", record, .shown)
    version.description = text("Description", record, .shown)
    return version
  }

  /// `list-aliases`.
  mutating func readAliases(_ document: JSONView) {
    for record in records("Aliases", document) {
      let arn = value("AliasArn", record, .string)
      guard belongsHere(arn, record), let name = name("Name", record) else { continue }
      var alias = FunctionAliasRecord(scope: scope, provenance: provenance(of: record))
      alias.function = arn.flatMap { function($0) } ?? parameterFunction()
      alias.function.qualifier = name
      alias.version = text("FunctionVersion", record)
      if let routing = object("RoutingConfig", record) { alias.weights = weights(routing) }
      fragment.append(alias)
    }
  }

  /// The share of requests that each further version takes, as it is written.
  private mutating func weights(_ routing: JSONView) -> ListID {
    var pairs: [(name: StringID, value: StringID)] = []
    for field in object("AdditionalVersionWeights", routing)?.fields.map({ $0 }) ?? [] {
      guard let weight = admit(field.value, .number, "AdditionalVersionWeights") else { continue }
      pairs.append((intern(field.name), interner.intern(String(decoding: weight.minified, as: UTF8.self))))
    }
    return interner.intern(pairs: pairs)
  }

  /// `list-layer-versions`.
  mutating func readLayerVersions(_ document: JSONView) {
    for record in records("LayerVersions", document) {
      readLayerVersion(record, layer: interner.intern(parameter))
    }
  }

  /// `list-layers`, which tells the latest version of each.
  mutating func readLayers(_ document: JSONView) {
    for record in records("Layers", document) {
      guard let layer = name("LayerName", record) else { continue }
      if let latest = object("LatestMatchingVersion", record) { readLayerVersion(latest, layer: layer) }
    }
  }

  private mutating func readLayerVersion(_ record: JSONView, layer: StringID) {
    guard let arn = ownARN("LayerVersionArn", record) else { return }
    var version = LayerVersionRecord(scope: scope, provenance: provenance(of: record))
    version.arn = arn
    version.layer = layer
    version.version = integer("Version", record) ?? -1
    version.runtimes = texts("CompatibleRuntimes", record, .shown)
    fragment.append(version)
  }
}

extension OperationReader {
  static let lambdaVersions = [
    OperationReader(.lambdaListVersionsByFunction) { $0.readVersions($1) },
    OperationReader(.lambdaListAliases) { $0.readAliases($1) },
    OperationReader(.lambdaListLayers) { $0.readLayers($1) },
    OperationReader(.lambdaListLayerVersions) { $0.readLayerVersions($1) },
  ]
}
