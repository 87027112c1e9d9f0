package import IAM
import Inventory

/// One Allow statement of a function's resource policy with whom it lets in.
struct FunctionGrant {
  let function: Function
  let row: RowID<ResourcePolicyRecord>
  let record: ResourcePolicyRecord
  let statement: Statement
  let exposure: StatementExposure

  init(_ policy: FunctionPolicy, _ exposure: StatementExposure) {
    function = policy.function
    row = policy.row
    record = policy.record
    statement = policy.document.statements[exposure.index]
    self.exposure = exposure
  }
}

extension FunctionGrant {
  /// What tells the statement from others of the function, whatever their order: its Sid, else what it says.
  func discriminator(_ context: CheckContext) -> String {
    let qualifier = context.text(record.function.qualifier)
    return qualifier.isEmpty ? statement.lastingName : "\(qualifier)/\(statement.lastingName)"
  }

  /// The statement's name, with the version or alias it belongs to.
  func place(_ context: CheckContext) -> String {
    let qualifier = context.text(record.function.qualifier)
    return qualifier.isEmpty ? statement.name : "\(statement.name) of \(qualifier)"
  }

  /// The command that removes the statement; nil for one without a Sid, which no command names.
  func removal(_ context: CheckContext) -> Command? {
    guard let sid = statement.sid, !sid.isEmpty else { return nil }
    return Command.aws("lambda remove-permission", region: context.region(function.scope))
      .option("function-name", context.text(function.name))
      .option("qualifier", context.text(record.function.qualifier))
      .option("statement-id", sid)
  }

  /// The commands that add the permission again with what ties it down, and then remove the statement.
  func replacement(
    _ context: CheckContext,
    principal: String,
    suffix: String,
    _ options: KeyValuePairs<String, Command.Word>
  ) -> Command {
    let name = statement.sid.flatMap { $0.isEmpty ? nil : $0 } ?? "statement"
    let addition = Command.aws("lambda add-permission", region: context.region(function.scope))
      .option("function-name", context.text(function.name))
      .option("qualifier", context.text(record.function.qualifier))
      .option("statement-id", "\(name)-\(suffix)")
      .option("action", statement.action.values.first ?? "lambda:InvokeFunction")
      .option("principal", principal)
    return options.reduce(addition) { $0.option($1.key, $1.value) }.then(removal(context))
  }

  /// The commands that let the first service of the statement in for one source alone; nil when it lets none in.
  func pinning(_ context: CheckContext, source: Command.Word? = nil) -> Command? {
    exposure.services.first.map { grant in
      let source: KeyValuePairs = [
        "source-arn": source ?? context.onlySource(of: function, for: grant.service),
        "source-account": .init(context.accountID(function.scope)),
      ]
      return replacement(context, principal: grant.service, suffix: "pinned", source)
    }
  }

  /// The values of the conditions on a key, in written order.
  func values(of key: String) -> [String] {
    statement.conditions.filter { $0.key.lowercased() == key }.flatMap(\.values)
  }

  /// A failure of this statement, mended by removing it unless another command is given.
  func failure(
    _ severity: Severity,
    _ context: CheckContext,
    command: @autoclosure () -> Command? = nil,
    evidence: @autoclosure () -> String
  ) -> Failure {
    context.failure(
      severity,
      cause: .permission(row, index: UInt32(exposure.index)),
      discriminator: discriminator(context),
      provenance: record.provenance,
      command: command() ?? removal(context),
      evidence: evidence()
    )
  }
}

extension CheckContext {
  /// What a service calls the function for, where the snapshot shows one such source, else what is to be put in.
  fileprivate func onlySource(of function: Function, for service: String) -> Command.Word {
    let sources = Set(inventory.triggers.of(function.row).map { inventory.triggers.source[$0.index] }).filter {
      source in
      SourceOwner.calls(service, for: text(source)) == true
    }
    return sources.count == 1 ? .init(text(sources.first ?? .empty)) : .init(.source)
  }
}

extension Remedy {
  /// A service is let in again for one source alone.
  static func pinning(_ text: String) -> Remedy {
    Remedy(
      text,
      command: .aws("lambda add-permission")
        .option("function-name", .name).option("statement-id", "\(.statement)-pinned")
        .option("action", "lambda:InvokeFunction").option("principal", .service).option("source-arn", .source)
        .option("source-account", .account).option("region", .region)
    )
  }

  /// A statement is taken away.
  static func removal(_ text: String) -> Remedy {
    Remedy(
      text,
      command: .aws("lambda remove-permission")
        .option("function-name", .name).option("statement-id", .statement).option("region", .region)
    )
  }
}

extension Statement {
  /// Sixteen digits that stand for what the statement says.
  package var fingerprint: String {
    // FNV-1a: the same on every machine and in every version, which `Hasher` is not.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in [effect.rawValue, principalText, actionText, resourceText, conditionText] {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0x0A) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
