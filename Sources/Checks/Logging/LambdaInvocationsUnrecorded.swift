import Inventory

extension Check {
  static let lambdaInvocationsUnrecorded = Check(
    id: "lambda-invocations-unrecorded",
    title: "Invocations are not recorded",
    severity: .low,
    subjects: [.function],
    rationale: """
      Without data events CloudTrail keeps who changed the function, but not who ran it: after a leak nobody can say \
      which principals called it, from where, and how often.
      """,
    remedy: Remedy(
      "Record Lambda data events of all functions in a trail that covers every region.",
      command: .aws("cloudtrail put-event-selectors").option("trail-name", .trail)
        .option("advanced-event-selectors", CheckContext.everyInvocation).option("region", .region)
    ),
    responsibility: .customer,
    duty: .loggingAndAudit,
    operations: [
      .lambdaListFunctions, .cloudtrailDescribeTrails, .cloudtrailGetTrailStatus, .cloudtrailGetEventSelectors,
    ],
    examples: [
      .fails("there is no trail", .low) { $0.addFunction() },
      .fails("the trail keeps management events alone", .low) {
        $0.addFunction()
        $0.addTrail(selectors: #"{"EventSelectors": [{"ReadWriteType": "All", "DataResources": []}]}"#)
      },
      .fails("the trail is switched off", .low) {
        $0.addFunction()
        $0.addTrail(isLogging: false, selectors: ExampleBuilder.everyFunction)
      },
      .fails("the trail records another region", .low) {
        $0.addFunction()
        $0.addTrail(homeRegion: "eu-west-1", selectors: ExampleBuilder.everyFunction)
      },
      .passes("a trail of another region records every region") {
        $0.addFunction()
        $0.addTrail(isMultiRegion: true, homeRegion: "eu-west-1", selectors: ExampleBuilder.everyFunction)
      },
      .passes("every function, in the older form") {
        $0.addFunction()
        $0.addTrail(
          selectors: #"""
            {"EventSelectors": [{"ReadWriteType": "All", "DataResources":
              [{"Type": "AWS::Lambda::Function", "Values": ["arn:aws:lambda"]}]}]}
            """#
        )
      },
      .isUnknown("selectors were denied to the collector") {
        $0.addFunction()
        $0.addTrail(selectors: nil)
        $0.deny(.cloudtrailGetEventSelectors)
      },
      .isUnknown("trails were not collected", without: .cloudtrailDescribeTrails),
    ],
    edgeReplicas: .byRegion
  ) { context, resource in
    let function = context.function(resource)
    let recording = context.fact(TrailIndex.self)[function.scope]
    if recording.selectors.contains(where: \.coversAll) { return .passes }
    if !recording.selectors.isEmpty {
      let arn = context.inventory.functionARN(function.row)
      if recording.selectors.contains(where: { $0.covers(functionARN: arn) }) { return .passes }
    }
    if !recording.missing.isEmpty { return .unknown(recording.missing) }
    return .fails([
      context.failure(
        .low,
        cause: context.cause(recording, of: function),
        command: Command.aws("cloudtrail put-event-selectors", region: context.region(function.scope))
          .option("trail-name", recording.trails.first.map { .init(context.text($0.name)) } ?? .init(.trail))
          .option("advanced-event-selectors", CheckContext.everyInvocation),
        evidence: context.sentence(recording)
      )
    ])
  }
}

extension CheckContext {
  /// Selectors that keep management events and add every invocation.
  fileprivate static let everyInvocation = #"""
    [{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]},\#
    {"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},\#
    {"Field":"resources.type","Equals":["AWS::Lambda::Function"]}]}]
    """#

  /// The trail that ought to record, or that there is none.
  fileprivate func cause(_ recording: TrailIndex.Recording, of function: Function) -> Cause {
    recording.trails.first.map { .trail($0.arn) }
      ?? .missing(.trail, of: ResourceID(inventory.scopes[function.scope.index].account))
  }

  fileprivate func sentence(_ recording: TrailIndex.Recording) -> String {
    guard !recording.trails.isEmpty else { return "no trail that is switched on covers the region" }
    return "no event selector of \(recording.trails.map { text($0.name) }.joined(separator: ", ")) covers the function"
  }
}

extension ExampleBuilder {
  /// Selectors that record every invocation.
  fileprivate static let everyFunction = #"""
    {"AdvancedEventSelectors": [{"FieldSelectors": [
      {"Field": "eventCategory", "Equals": ["Data"]},
      {"Field": "resources.type", "Equals": ["AWS::Lambda::Function"]}]}]}
    """#
}
