import Access
import IAM
import Inventory

extension CheckContext {
  /// The URLs of a function, or why they are not known.
  func urls(of function: Function) -> (rows: ArraySlice<RowID<FunctionURLRecord>>, missing: MissingCall?) {
    (inventory.functionURLs.of(function.row), entrances.missingURLs(of: function))
  }

  /// Judges every URL of a function, those of aliases included.
  func verdict(onURLsOf function: Function, judge: (FunctionURLRecord, Function) -> Verdict) -> Verdict {
    let (rows, missing) = urls(of: function)
    if rows.isEmpty { return missing.map { .unknown([$0]) } ?? .notApplicable("the function has no URL") }
    var failures: [Failure] = []
    var unclear: [MissingCall] = []
    var reason: String?
    for row in rows {
      switch judge(inventory.functionURLs[row.index], function) {
      case .passes: reason = ""
      case .notApplicable(let text): reason = reason ?? text
      case .fails(let found): failures += found
      case .unknown(let calls): unclear += calls.filter { !unclear.contains($0) }
      }
    }
    return Verdict(failures, missing: unclear) {
      guard let reason, !reason.isEmpty else { return .passes }
      return .notApplicable(reason)
    }
  }

  /// Whether scripts of every web site may call a URL.
  func allowsEveryOrigin(_ url: FunctionURLRecord) -> Bool {
    inventory.lists[url.allowOrigins].contains { inventory.strings.withUTF8($0) { $0.elementsEqual("*".utf8) } }
  }

  /// What is wrong with the web origins that a URL accepts.
  func failure(
    _ severity: Severity,
    inCORSOf url: FunctionURLRecord,
    _ function: Function,
    evidence: @autoclosure () -> String
  ) -> Failure {
    failure(
      severity,
      cause: .setting(.cors, of: ResourceID(function.row), part: url.function.qualifier),
      discriminator: discriminator(url),
      provenance: url.provenance,
      command: urlUpdate(url, of: function).option("cors", Command.corsBlock),
      evidence: evidence()
    )
  }

  /// Who gets in by a grant that holds for calls of URLs alone; nil for any other.
  func verdict(ofURLGrant grant: FunctionGrant) -> EntranceVerdict? {
    guard grant.statement.isOnlyForURLs else { return nil }
    return entrances.verdict(ofURLsUnder: grant.record.function.qualifier, of: grant.function.row)
  }

  /// The policy that decides about a URL: that of the same version or alias.
  func policy(of url: FunctionURLRecord, of function: Function) -> RowID<ResourcePolicyRecord>? {
    inventory.resourcePolicies.of(function.row)
      .first { inventory.resourcePolicies[$0.index].function.qualifier == url.function.qualifier }
  }

  /// Whom a policy lets call URLs of a kind.
  func question(onURLsOf function: Function, authType: IAM.FunctionURLAuthType) -> ExposureQuestion {
    let owner = inventory.scopes[function.scope.index].account
    var question = question(owner, actions: ["lambda:InvokeFunctionUrl"])
    question.functionURLAuthType = authType
    return question
  }

  /// What tells one URL of a function from another: its version or alias.
  func discriminator(_ url: FunctionURLRecord) -> String { text(url.function.qualifier) }

  /// The command that changes a URL's configuration.
  func urlUpdate(_ url: FunctionURLRecord, of function: Function) -> Command {
    Command.aws("lambda update-function-url-config", region: region(function.scope))
      .option("function-name", text(function.name))
      .option("qualifier", text(url.function.qualifier))
  }
}

extension Command {
  /// A CORS block with one origin, as an example of what to write.
  fileprivate static let corsBlock = #"{"AllowOrigins":["https://www.example.com"]}"#

  /// Lets scripts of one web origin call a URL.
  static let oneOrigin = Command.aws("lambda update-function-url-config")
    .option("function-name", .name).option("cors", corsBlock).option("region", .region)
}
