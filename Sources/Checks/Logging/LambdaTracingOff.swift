import Inventory

extension Check {
  static let lambdaTracingOff = Check(
    id: "lambda-tracing-off",
    title: "Active tracing is off",
    severity: .low,
    subjects: [.function],
    rationale: """
      In PassThrough mode a function records a trace only when its caller already did, so that slow or failing calls \
      of other sources leave no trace to follow.
      """,
    remedy: Remedy(
      "Switch X-Ray tracing to Active; the role needs xray:PutTraceSegments and xray:PutTelemetryRecords.",
      command: "aws lambda update-function-configuration --function-name NAME --tracing-config Mode=Active"
    ),
    responsibility: .customer,
    duty: .loggingAndAudit,
    controls: [Control("NIST 800-53", "CA-7"), Control("OWASP Serverless", "S10")],
    operations: [.lambdaListFunctions, .lambdaListEventSourceMappings],
    examples: []
  ) { context, resource in
    let function = context.function(resource)
    switch function.tracing {
    case .active: return .passes
    case .unknown: return .unknown([MissingCall(.lambdaListFunctions, .failed, in: function.scope)])
    case .passThrough: break
    }
    return .fails([context.failure(.low, evidence: "the tracing mode is PassThrough")])
  }
}
