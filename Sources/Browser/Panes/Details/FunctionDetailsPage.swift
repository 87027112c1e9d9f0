import AWSNames
import Answers
import Checks
import Inventory
import Screen

/// Everything the snapshot knows of a function.
struct FunctionDetailsPage {
  let context: PaneContext
  let function: Function

  init(_ context: PaneContext, _ row: RowID<FunctionRecord>) {
    self.context = context
    function = Function(context.inventory, row)
  }

  func write(to writer: inout PaneWriter) {
    let details = DetailsPane(context, .resource(ResourceID(function.row)))
    writer.field("name", text(function.name), .textStrong)
    details.writePlace(function.scope, to: &writer)
    writer.field("arn", inventory.functionARN(function.row))
    details.optional("description", function.description, to: &writer)
    writer.section("Configuration", fold: "details.configuration") { writeConfiguration(to: &$0) }
    writer.section("Versions and aliases", fold: "details.versions") { writeVersions(to: &$0) }
    writer.section("Function URL", fold: "details.url") { writeURLs(to: &$0) }
    writer.section("Concurrency", fold: "details.concurrency") { writeConcurrency(to: &$0) }
    writer.section("Access", fold: "details.access") { writeAccess(to: &$0) }
    writer.section("Environment", fold: "details.environment") { writeEnvironment(to: &$0) }
    writer.section("Layers", fold: "details.layers") { writeLayers(to: &$0) }
    writer.section("Network", fold: "details.network") { writeNetwork(to: &$0) }
    writer.section("Logging and tracing", fold: "details.logging") { writeLogging(to: &$0) }
    writer.section("Failures of asynchronous runs", fold: "details.failures") { writeFailures(to: &$0) }
    writer.section("Tags", fold: "details.tags") { writeTags(to: &$0) }
    details.writeSource(function.provenance, to: &writer)
  }
}

extension FunctionDetailsPage {
  var inventory: Inventory { context.inventory }

  func text(_ id: StringID) -> String { context.text(id) }

  /// What `list-functions` left out of its answer.
  func writeLeftOut(_ name: String, to writer: inout PaneWriter) {
    writer.field(name, absent: .unknown("lambda-list-functions left it out"), context: context)
  }

  private func writeConfiguration(to writer: inout PaneWriter) {
    switch function.packageType {
    case .image: writer.field("package", "container image")
    case .zip: writer.field("package", "zip archive, \(ByteCount(function.codeSize))")
    case .unknown: writeLeftOut("package", to: &writer)
    }
    if function.packageType != .image { field("runtime", function.runtime, to: &writer) }
    if !function.handler.isEmpty { writer.field("handler", text(function.handler)) }
    field("architecture", function.architecture, to: &writer)
    number("memory", function.memory, "MiB", to: &writer)
    number("timeout", function.timeout, "s", to: &writer)
    number("/tmp", function.ephemeralStorage, "MiB", to: &writer)
    if !function.snapStart.isEmpty { writer.field("SnapStart", text(function.snapStart)) }
    if function.hasCapacityProvider { writer.field("capacity", "runs on a capacity provider") }
    writeEdge(to: &writer)
    if !function.state.isEmpty {
      let reason = function.stateReasonCode.isEmpty ? "" : ", \(text(function.stateReasonCode))"
      writer.field("state", text(function.state) + reason)
    }
    if !function.lastUpdateStatus.isEmpty { writer.field("last update", text(function.lastUpdateStatus)) }
    if function.lastModified == 0 {
      writeLeftOut("modified", to: &writer)
    } else {
      writer.field("modified", "\(Day(secondsSince1970: function.lastModified))")
    }
    writeCodeSigning(to: &writer)
  }

  private func field(_ name: String, _ id: StringID, to writer: inout PaneWriter) {
    if id.isEmpty { writeLeftOut(name, to: &writer) } else { writer.field(name, text(id)) }
  }

  private func number(_ name: String, _ number: Int32, _ unit: String, to writer: inout PaneWriter) {
    if number < 0 { writeLeftOut(name, to: &writer) } else { writer.field(name, "\(number) \(unit)") }
  }

  private func writeCodeSigning(to writer: inout PaneWriter) {
    let record = inventory.codeSignings.of(function.row).first.map { inventory.codeSignings[$0] }
    guard let record, !record.configuration.isEmpty else {
      let operation = Operation.lambdaGetFunctionCodeSigningConfig
      let absence = record == nil ? context.absence(of: operation, for: function.name, in: function.scope) : .none
      writer.field("code signing", absent: absence, context: context)
      return
    }
    writer.field("code signing", text(record.configuration))
  }

  private func writeVersions(to writer: inout PaneWriter) {
    let versions = inventory.functionVersions.of(function.row)
    for row in versions {
      let version = inventory.functionVersions[row.index]
      let day = version.lastModified == 0 ? "" : "  \(Day(secondsSince1970: version.lastModified))"
      let runtime = version.runtime.isEmpty ? "" : "  \(text(version.runtime))"
      writer.field(text(version.function.qualifier), "version\(runtime)\(day)", link: .source(version.provenance))
    }
    if versions.isEmpty { absent("versions", .lambdaListVersionsByFunction, to: &writer) }
    let aliases = inventory.functionAliases.of(function.row)
    for row in aliases {
      let alias = inventory.functionAliases[row.index]
      let weights = inventory.lists.pairs(alias.weights).map { "\(text($0.value)) to \(text($0.name))" }
      let split = weights.isEmpty ? "" : ", \(weights.joined(separator: ", "))"
      let value = "alias of \(text(alias.version))\(split)"
      writer.field(text(alias.function.qualifier), value, link: .source(alias.provenance))
    }
    if aliases.isEmpty { absent("aliases", .lambdaListAliases, to: &writer) }
  }

  func absent(_ name: String, _ operation: Operation, to writer: inout PaneWriter) {
    let absence = context.absence(of: operation, for: function.name, in: function.scope)
    writer.field(name, absent: absence, context: context)
  }
}
