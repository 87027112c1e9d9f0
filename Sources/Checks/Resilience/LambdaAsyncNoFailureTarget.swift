import Inventory

extension Check {
  static let lambdaAsyncNoFailureTarget = Check(
    id: "lambda-async-no-failure-target",
    title: "Failed asynchronous events are lost",
    severity: .medium,
    subjects: [.function],
    rationale: """
      Lambda tries an asynchronous event three times at most and then drops it. Without a dead-letter queue or a \
      failure destination nobody knows which events were lost.
      """,
    remedy: Remedy(
      "Send failed events to a queue that somebody watches.",
      command: .aws("lambda put-function-event-invoke-config")
        .option("function-name", .name).option("destination-config", #"{"OnFailure":{"Destination":"\#(.queue)"}}"#)
        .option("region", .region)
    ),
    responsibility: .customer,
    duty: .recovery,
    operations: [
      .lambdaListFunctions, .lambdaGetPolicy, .lambdaListFunctionEventInvokeConfigs,
      .lambdaGetFunctionEventInvokeConfig,
    ],
    examples: [
      .fails("SNS starts it, and failures go nowhere", .medium) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.topicStatement)
      },
      .fails("the destination is set, but not for the alias that SNS invokes", .medium) {
        $0.addFunction()
        $0.addPolicy(qualifier: "live", ExampleBuilder.topicStatement)
        $0.addEventInvokeConfig(onFailure: "arn:aws:sqs:us-east-1:111122223333:failed")
      },
      .passes("a dead-letter queue") {
        $0.addFunction { $0.deadLetterTarget = $1.id("arn:aws:sqs:us-east-1:111122223333:failed") }
        $0.addPolicy(ExampleBuilder.topicStatement)
      },
      .passes("a failure destination") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.topicStatement)
        $0.addEventInvokeConfig(onFailure: "arn:aws:sqs:us-east-1:111122223333:failed")
      },
      .doesNotApply("only a queue starts it, which keeps its own failures") {
        $0.addFunction()
        $0.addMapping(source: "arn:aws:sqs:us-east-1:111122223333:orders")
      },
      .isUnknown("settings for asynchronous invocations were not collected") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.topicStatement)
        $0.forget(.lambdaListFunctionEventInvokeConfigs, .lambdaGetFunctionEventInvokeConfig)
      },
      .isUnknown("what starts it was not collected", without: .lambdaGetPolicy),
    ],
    failsWithout: [.lambdaListFunctions, .lambdaListFunctionEventInvokeConfigs, .lambdaGetFunctionEventInvokeConfig]
  ) { context, resource in
    let function = context.function(resource)
    let qualifiers = context.asynchronousQualifiers(of: function)
    if qualifiers.isEmpty {
      let missing = context.missingPolicy(of: function)
      return missing.map { .unknown([$0]) } ?? .notApplicable("nothing starts it asynchronously")
    }
    if !function.deadLetterTarget.isEmpty { return .passes }
    let open = qualifiers.filter { !context.hasFailureDestination(function, $0) }
    if open.isEmpty { return .passes }
    let missing = context.missing(
      .lambdaListFunctionEventInvokeConfigs,
      or: .lambdaGetFunctionEventInvokeConfig,
      for: function.name,
      in: function.scope
    )
    if let missing, context.inventory.eventInvokeConfigs.of(function.row).count == 0 {
      return .unknown([missing])
    }
    return .fails(open.map { context.lostEvents(function, $0) })
  }
}

extension CheckContext {
  fileprivate func hasFailureDestination(_ function: Function, _ qualifier: StringID) -> Bool {
    inventory.eventInvokeConfigs.of(function.row).contains { row in
      let config = inventory.eventInvokeConfigs[row.index]
      return !config.onFailure.isEmpty && isSame(config.function.qualifier, qualifier)
    }
  }

  /// `$LATEST` and no qualifier are the same.
  private func isSame(_ left: StringID, _ right: StringID) -> Bool {
    left == right || (isLatest(left) && isLatest(right))
  }

  private func isLatest(_ qualifier: StringID) -> Bool { qualifier.isEmpty || text(qualifier) == "$LATEST" }

  fileprivate func lostEvents(_ function: Function, _ qualifier: StringID) -> Failure {
    failure(
      .medium,
      cause: .setting(.failureDestination, of: ResourceID(function.row), part: qualifier),
      discriminator: text(qualifier),
      command: Command.aws("lambda put-function-event-invoke-config", region: region(function.scope))
        .option("function-name", text(function.name)).option("qualifier", text(qualifier))
        .option("destination-config", #"{"OnFailure":{"Destination":"\#(.queue)"}}"#),
      evidence: """
        \(asynchronousSources(of: function, qualifier).joined(separator: ", ")) \
        \(qualifier.isEmpty ? "starts it" : "starts \(text(qualifier))") asynchronously, with neither a dead-letter \
        queue nor a failure destination
        """
    )
  }
}

extension ExampleBuilder {
  /// Lets a topic start the function.
  fileprivate static let topicStatement = #"""
    {"Sid": "sns", "Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "lambda:InvokeFunction",
     "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:sns:us-east-1:111122223333:alerts"}}}
    """#
}
