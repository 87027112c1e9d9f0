import Inventory

extension Check {
  static let lambdaNoReservedConcurrency = Check(
    id: "lambda-no-reserved-concurrency",
    title: "No reserved concurrency",
    severity: .low,
    subjects: [.function],
    rationale: """
      One function under a flood of calls can use up the concurrency of the whole account and region: the others are \
      throttled, and the bill has no ceiling.
      """,
    remedy: Remedy(
      "Reserve as many concurrent executions as the function may need at its busiest.",
      command: .aws("lambda put-function-concurrency")
        .option("function-name", .name).option("reserved-concurrent-executions", .number).option("region", .region)
    ),
    responsibility: .customer,
    duty: .recovery,
    operations: [.lambdaListFunctions, .lambdaGetFunctionConcurrency, .lambdaGetPolicy],
    examples: [
      .fails("none is reserved", .low) { $0.addFunction() },
      .fails("none is reserved, and anybody may call its URL", .high) {
        $0.addFunction()
        $0.addURL(.none)
        $0.addPolicy(ExampleBuilder.urlGrant, ExampleBuilder.urlCallGrant)
      },
      .fails("none is reserved, and an internet-facing load balancer calls it", .high) {
        $0.addFunction()
        $0.addLoadBalancer(function: "checkout")
      },
      .fails("none is reserved, and a load balancer signs callers in before it forwards", .low) {
        $0.addFunction()
        $0.addLoadBalancer(function: "checkout")
        $0.addListener(demandsSignIn: true)
      },
      .fails("none is reserved, and strangers may read it but not call it", .low) {
        $0.addFunction()
        $0.addPolicy(#"{"Effect": "Allow", "Principal": "*", "Action": "lambda:GetFunction"}"#)
      },
      .passes("some is reserved") {
        $0.addFunction()
        $0.addReservedConcurrency(10)
      },
      .doesNotApply("it is switched off") {
        $0.addFunction()
        $0.addReservedConcurrency(0)
      },
      .doesNotApply("its capacity provider scales it") {
        $0.addFunction { function, _ in function.hasCapacityProvider = true }
      },
      .doesNotApply("a replica of Lambda@Edge") { $0.addReplica() },
      .isUnknown("concurrency was not collected", without: .lambdaGetFunctionConcurrency),
    ],
    edgeReplicas: .neverApplies,
    failsWithout: [.lambdaGetFunctionConcurrency, .lambdaListFunctions]
  ) { context, resource in
    let function = context.function(resource)
    if function.hasCapacityProvider { return .notApplicable("its capacity provider scales it") }
    guard function.reservedConcurrencyKnown else {
      let missing = context.missing(.lambdaGetFunctionConcurrency, for: function.name, in: function.scope)
      return .unknown([missing ?? MissingCall(.lambdaGetFunctionConcurrency, .failed, in: function.scope)])
    }
    if function.reservedConcurrency > 0 { return .passes }
    if function.reservedConcurrency == 0 { return .notApplicable("reserved concurrency 0 switches it off") }
    let way = context.openWay(into: function)
    return .fails([
      context.failure(
        way == nil ? .low : .high,
        cause: .setting(.concurrency, of: resource),
        command: Command.aws("lambda put-function-concurrency", region: context.region(function.scope))
          .option("function-name", context.text(function.name))
          .option("reserved-concurrent-executions", .number),
        evidence: """
          no concurrency is reserved\
          \(way.map { ", and strangers can call it: \($0)" } ?? "")
          """
      )
    ])
  }
}
