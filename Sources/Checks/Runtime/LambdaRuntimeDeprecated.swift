import AWSNames
import Inventory

extension Check {
  static let lambdaRuntimeDeprecated = Check(
    id: "lambda-runtime-deprecated",
    title: "Runtime is past its deprecation",
    severity: .high,
    subjects: [.function],
    rationale: """
      AWS no longer patches the language and the system below the function. It runs on all the same, with every hole \
      found since, and one day it can no longer be updated either.
      """,
    remedy: Remedy(
      "Move the code to a supported runtime; test it on an alias before traffic follows.",
      command: .aws("lambda update-function-configuration")
        .option("function-name", .name).option("runtime", .runtime).option("region", .region)
    ),
    responsibility: .shared,
    duty: .runtimeAndCode,
    operations: [.lambdaListFunctions],
    examples: [
      .fails("deprecated, but it can still be updated", .medium) { $0.addFunction(runtime: "python3.7") },
      .fails("updates are blocked", .high) { $0.addFunction(runtime: "nodejs12.x") },
      .fails("updates are blocked and anyone may invoke it", .critical) {
        $0.addFunction(runtime: "nodejs12.x")
        $0.addPolicy(#"{"Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction"}"#)
      },
      .passes("the runtime is supported") { $0.addFunction(runtime: "python3.13") },
      .containerImage,
      .doesNotApply("the customer supplies the runtime") { $0.addFunction(runtime: "custom") },
      .isUnknown("the table does not hold the runtime") { $0.addFunction(runtime: "cobol2030") },
    ]
  ) { context, resource in
    let function = context.function(resource)
    switch context.fact(RuntimeIndex.self).lifecycle(of: function) {
    case .doesNotApply(let reason): return .notApplicable(reason)
    case .notInTable: return .unknown([context.unknownRuntime(of: function)])
    case .known(let runtime):
      guard let end = runtime.deprecation, end <= context.asOf else { return .passes }
      return .fails([context.deprecated(runtime, since: end, function)])
    }
  }
}

extension CheckContext {
  fileprivate func deprecated(_ runtime: Runtime, since end: Day, _ function: Function) -> Failure {
    let isBlocked = runtime.updateBlock.map { $0 <= asOf } ?? false
    let way = isBlocked ? openWay(into: function) : nil
    return failure(
      way != nil ? .critical : isBlocked ? .high : .medium,
      cause: .setting(.runtime, of: function),
      command: runtimeUpdate(function),
      evidence: """
        \(runtime.identifier) was deprecated on \(end)\(blocks(of: runtime))\(way.map { "; \($0)" } ?? "")\
        \(tableAge(runtime))
        """
    )
  }

  /// When a runtime can no longer be updated.
  private func blocks(of runtime: Runtime) -> String {
    guard let block = runtime.updateBlock else { return "" }
    return block <= asOf ? ", updates have been blocked since \(block)" : ", updates will be blocked on \(block)"
  }

  /// What keeps a runtime from being judged: the built-in table does not hold it.
  func unknownRuntime(of function: Function) -> MissingCall {
    let name =
      function.runtime.isEmpty ? "no runtime is told" : "\(text(function.runtime)) is not in the built-in table"
    return MissingCall(.lambdaListFunctions, .collected, in: function.scope, note: name)
  }

  /// The command that moves a function to another runtime.
  func runtimeUpdate(_ function: Function) -> Command {
    Command.aws("lambda update-function-configuration", region: region(function.scope))
      .option("function-name", text(function.name)).option("runtime", successor(of: text(function.runtime)))
  }

  /// The newest runtime of the same language that is supported for half a year to come, else what is to be put in.
  private func successor(of runtime: String) -> Command.Word {
    let language = runtime.prefix(while: \.isLetter)
    // The table lists the newest of each language first; what has no date yet is no more than a preview.
    let next = RuntimeTable.builtIn.first { candidate in
      candidate.identifier.prefix(while: \.isLetter) == language
        && (candidate.deprecation.map { $0 - asOf > 180 } ?? false)
    }
    return next.map { .init($0.identifier) } ?? .init(.runtime)
  }

  /// A word of caution where the built-in table is old: AWS moves its dates, mostly to later ones.
  func tableAge(_ runtime: Runtime) -> String {
    guard let day = runtime.asOf, asOf - day > 180 else { return "" }
    return " (by the table of \(day))"
  }
}
