import Inventory
import JSON

extension FileReading {
  /// `list-versions-by-function`; its `$LATEST` is what `list-functions` tells already.
  mutating func readVersions(_ document: JSONView) {
    for record in records("Versions", document) {
      guard belongsHere("FunctionArn", record), let name = name("FunctionName", record) else { continue }
      if record["Version"]?.string != "$LATEST" { fragment.append(version(record, of: name)) }
    }
  }

  mutating func version(_ record: JSONView, of function: StringID) -> FunctionVersionRecord {
    var version = FunctionVersionRecord(scope: scope, provenance: provenance(of: record))
    version.function = FunctionReference(name: function, qualifier: text("Version", record))
    version.runtime = text("Runtime", record)
    version.role = text("Role", record)
    if let variables = object("Environment", record).flatMap({ object("Variables", $0) }) {
      version.environment = pairs(variables)
    }
    version.layers = texts("Arn", ofEach: "Layers", record)
    version.lastModified = time("LastModified", record)
    version.codeSHA256 = text("CodeSha256", record)
    version.description = text("Description", record)
    return version
  }

  /// `list-aliases`.
  mutating func readAliases(_ document: JSONView) {
    for record in records("Aliases", document) {
      guard belongsHere("AliasArn", record), let name = name("Name", record) else { continue }
      var alias = FunctionAliasRecord(scope: scope, provenance: provenance(of: record))
      alias.function = function("AliasArn", record) ?? parameterFunction()
      alias.function.qualifier = name
      alias.version = text("FunctionVersion", record)
      let routing = object("RoutingConfig", record).flatMap { object("AdditionalVersionWeights", $0) }
      alias.weights = interner.intern(
        pairs: (routing?.fields.map { $0 } ?? []).map { field in
          (intern(field.name), interner.intern(String(decoding: field.value.minified, as: UTF8.self)))
        }
      )
      fragment.append(alias)
    }
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
    guard belongsHere("LayerVersionArn", record), let arn = name("LayerVersionArn", record) else { return }
    var version = LayerVersionRecord(scope: scope, provenance: provenance(of: record))
    version.arn = arn
    version.layer = layer
    version.version = integer("Version", record) ?? -1
    version.runtimes = texts("CompatibleRuntimes", record)
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
