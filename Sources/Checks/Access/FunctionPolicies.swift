import IAM
import Inventory

/// What a check gathers while it walks the Allow statements of a function's resource policies.
struct PolicyOutcome {
  var failures: [Failure] = []
  /// Whether any statement was of the kind that the check is about.
  var applies = false
}

/// One Allow statement of a function's resource policy with whom it lets in.
struct FunctionGrant {
  let function: Function
  let record: ResourcePolicyRecord
  let statement: Statement
  let exposure: StatementExposure
}

extension CheckContext {
  /// Judges every Allow statement of a function's resource policies, those of versions and aliases included.
  ///
  /// The reason says why the check does not apply when no statement is of its kind; without one that is a pass.
  func verdict(
    onPoliciesOf function: Function,
    notApplicable reason: String?,
    judge: (FunctionGrant, inout PolicyOutcome) -> Void
  ) -> Verdict {
    let rows = inventory.links.policiesOfFunction[function.row]
    var outcome = PolicyOutcome()
    var missing = missingPolicy(of: function).map { [$0] } ?? []
    for row in rows {
      let record = inventory.resourcePolicies[row.index]
      let policy = analysis(ofResourcePolicy: record.document, in: function.scope)
      guard let document = policy.document, let exposure = policy.exposure else {
        missing.append(MissingCall(.lambdaGetPolicy, .failed, in: function.scope))
        continue
      }
      for entry in exposure.statements {
        let statement = document.statements[entry.index]
        judge(FunctionGrant(function: function, record: record, statement: statement, exposure: entry), &outcome)
      }
    }
    return Verdict(outcome.failures, missing: missing) {
      if rows.isEmpty { return .notApplicable("the function has no resource policy") }
      return outcome.applies ? .passes : reason.map { .notApplicable($0) } ?? .passes
    }
  }

  /// What is not known of a function's resource policies: its own, and those of its aliases and versions.
  func missingPolicy(of function: Function) -> MissingCall? {
    guard let call = missing(.lambdaGetPolicy, for: function.name, in: function.scope) else { return nil }
    let hasOwn = inventory.links.policiesOfFunction[function.row].contains {
      inventory.resourcePolicies[$0.index].function.qualifier.isEmpty
    }
    // An error for a version or alias is noted under the function's name; one for the whole call says nothing of a
    // function whose answer is there.
    let isAnswered = inventory.coverage.state(.lambdaGetPolicy, in: function.scope) == .collected
    return hasOwn && !isAnswered ? nil : call
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
  func removal(_ context: CheckContext) -> String? {
    guard let sid = statement.sid, !sid.isEmpty else { return nil }
    return AWSCommand("lambda remove-permission", region: context.region(function.scope))
      .option("function-name", context.text(function.name))
      .option("qualifier", context.text(record.function.qualifier))
      .option("statement-id", sid)
      .description
  }

  /// The commands that let a service in for one source alone and then remove the statement.
  func pinning(_ context: CheckContext, service: String, source: String) -> String {
    let name = statement.sid.flatMap { $0.isEmpty ? nil : $0 } ?? "statement"
    let addition = AWSCommand("lambda add-permission", region: context.region(function.scope))
      .option("function-name", context.text(function.name))
      .option("qualifier", context.text(record.function.qualifier))
      .option("statement-id", "\(name)-pinned")
      .option("action", statement.action.values.first ?? "lambda:InvokeFunction")
      .option("principal", service)
      .option("source-arn", source)
      .option("source-account", context.accountID(function.scope))
      .description
    return [addition, removal(context)].compactMap { $0 }.joined(separator: " && ")
  }

  /// A failure of this statement, mended by removing it unless another command is given.
  func failure(
    _ severity: Severity,
    _ context: CheckContext,
    command: @autoclosure () -> String? = nil,
    evidence: @autoclosure () -> String
  ) -> Failure {
    context.failure(
      severity,
      discriminator: discriminator(context),
      provenance: record.provenance,
      command: command() ?? removal(context),
      evidence: evidence()
    )
  }
}

extension Statement {
  /// Sixteen digits that stand for what the statement says.
  var fingerprint: String {
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
