import AWSNames
import IAM
import Inventory

extension Check {
  static let lambdaTracingOff = Check(
    id: "lambda-tracing-off",
    title: "Active tracing is off",
    severity: .low,
    subjects: [.function],
    rationale: """
      In PassThrough mode a function records a trace only when its caller already did, so that slow or failing calls \
      from other sources leave no trace to follow.
      """,
    remedy: Remedy(
      "Switch X-Ray tracing to Active; the role needs xray:PutTraceSegments and xray:PutTelemetryRecords.",
      command: .aws("lambda update-function-configuration")
        .option("function-name", .name).option("tracing-config", "Mode=Active").option("region", .region)
    ),
    responsibility: .customer,
    duty: .loggingAndAudit,
    operations: [.lambdaListFunctions, .lambdaListEventSourceMappings],
    examples: [
      .fails("PassThrough", .low) { $0.addFunction { function, _ in function.tracing = .passThrough } },
      .passes("Active") { $0.addFunction() },
      .doesNotApply("only Kafka starts it, which carries no traces") {
        $0.addFunction { function, _ in function.tracing = .passThrough }
        $0.addMapping(source: "arn:aws:kafka:us-east-1:111122223333:cluster/orders/0a1b2c3d-1")
      },
      .doesNotApply("a replica of Lambda@Edge") { $0.addReplica() },
      .isUnknown("the export leaves the mode out") {
        $0.addFunction { function, _ in function.tracing = .unknown }
      },
    ],
    edgeReplicas: .neverApplies
  ) { context, resource in
    let function = context.function(resource)
    switch function.tracing {
    case .active: return .passes
    case .unknown: return .unknown([MissingCall(.lambdaListFunctions, .failed, in: function.scope)])
    case .passThrough: break
    }
    if context.isStartedWithoutTraces(function) {
      return .notApplicable("only Kafka, MQ or DocumentDB starts it, which X-Ray does not follow")
    }
    return .fails([
      context.failure(
        .low,
        cause: .setting(.tracing, of: resource),
        command: Command.aws("lambda update-function-configuration", region: context.region(function.scope))
          .option("function-name", context.text(function.name)).option("tracing-config", "Mode=Active"),
        evidence: "the tracing mode is PassThrough"
      )
    ])
  }
}

extension CheckContext {
  /// Whether every trigger is of a kind that X-Ray does not follow.
  fileprivate func isStartedWithoutTraces(_ function: Function) -> Bool {
    let triggers = inventory.triggers.of(function.row)
    return !triggers.isEmpty
      && triggers.allSatisfy { row in
        guard inventory.triggers.kind[row.index] == .otherEventSource else { return false }
        // A self-managed Kafka cluster is named by its servers, not by an ARN.
        guard let arn = ARN(text(inventory.triggers.source[row.index])) else { return true }
        return ["kafka", "mq", "rds", "docdb"].contains(arn.service)
      }
  }
}
