import AWSNames
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
      "Record Lambda data events of all functions in a trail that covers every region."
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
        command: recording.trails.first.flatMap { context.recordingInvocations($0) },
        evidence: context.sentence(recording)
      )
    ])
  }
}

extension CheckContext {
  /// The command that adds invocations to what a trail records, in the region that the trail belongs to.
  fileprivate func recordingInvocations(_ trail: TrailIndex.Trail) -> Command? {
    let home = trail.record.homeRegion.isEmpty ? region(trail.record.scope) : text(trail.record.homeRegion)
    let partition = Partition(region: home)
    let selectors = inventory.strings.withUTF8(trail.selectors) { TrailSelectors(adding: partition, to: Array($0)) }
    guard let selectors else { return nil }
    return Command.aws("cloudtrail put-event-selectors", region: home)
      .option("trail-name", text(trail.record.name)).option(selectors.option, selectors.text)
  }

  /// The trail that ought to record, or that there is none.
  fileprivate func cause(_ recording: TrailIndex.Recording, of function: Function) -> Cause {
    recording.trails.first.map { .trail($0.record.arn) }
      ?? .missing(.trail, of: ResourceID(inventory.scopes[function.scope.index].account))
  }

  fileprivate func sentence(_ recording: TrailIndex.Recording) -> String {
    guard !recording.trails.isEmpty else { return "no trail that is switched on covers the region" }
    return
      "no event selector of \(recording.trails.map { text($0.record.name) }.joined(separator: ", ")) covers the function"
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
