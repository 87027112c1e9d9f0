import AWSNames
import Inventory

extension Check {
  static let lambdaRuntimeExpiring = Check(
    id: "lambda-runtime-expiring",
    title: "Runtime is deprecated within 180 days",
    severity: .medium,
    subjects: [.function],
    rationale: """
      After its deprecation the runtime gets no more patches. A move that is planned now is cheaper than one under \
      pressure, and reaches the functions nobody has touched for years.
      """,
    remedy: Remedy(
      "Plan the move to a supported runtime before the date.",
      command: .aws("lambda update-function-configuration")
        .option("function-name", .name).option("runtime", .runtime).option("region", .region)
    ),
    responsibility: .shared,
    duty: .runtimeAndCode,
    operations: [.lambdaListFunctions],
    examples: [
      .fails("less than half a year is left", .medium) { $0.addFunction(runtime: "nodejs22.x") },
      .passes("years are left") { $0.addFunction(runtime: "python3.13") },
      .doesNotApply("it is deprecated already") { $0.addFunction(runtime: "python3.7") },
      .containerImage,
      .isUnknown("the table does not hold the runtime") { $0.addFunction(runtime: "cobol2030") },
    ]
  ) { context, resource in
    let function = context.function(resource)
    switch context.fact(RuntimeIndex.self).lifecycle(of: function) {
    case .doesNotApply(let reason): return .notApplicable(reason)
    case .notInTable: return .unknown([context.unknownRuntime(of: function)])
    case .known(let runtime):
      guard let end = runtime.deprecation else { return .passes }
      guard end > context.asOf else { return .notApplicable("the runtime is deprecated already") }
      guard end - context.asOf <= CheckContext.runtimeNotice else { return .passes }
      return .fails([
        context.failure(
          .medium,
          cause: .setting(.runtime, of: resource),
          command: context.runtimeUpdate(function),
          evidence: """
            \(runtime.identifier) is deprecated on \(end), in \(end - context.asOf) \
            \(end - context.asOf == 1 ? "day" : "days")\(context.tableAge(runtime))
            """
        )
      ])
    }
  }
}

extension CheckContext {
  /// Days before a deprecation from which on it is worth a word; AWS itself writes to customers about then.
  fileprivate static let runtimeNotice = 180
}
