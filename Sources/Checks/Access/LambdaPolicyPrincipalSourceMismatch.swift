import IAM
import Inventory

extension Check {
  static let lambdaPolicyPrincipalSourceMismatch = Check(
    id: "lambda-policy-principal-source-mismatch",
    title: "Service of a permission does not own its source",
    severity: .low,
    subjects: [.function],
    rationale: """
      The service never calls on behalf of such a source, so that the statement lets nobody in: the trigger it was \
      meant for does not work, or it is left over and hides what the policy really allows.
      """,
    remedy: .pinning("Add the permission again with the service that owns the source, then remove the mistaken one."),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .lambdaGetPolicy],
    examples: [
      .fails("a rule as the source of S3", .low) {
        $0.addFunction()
        $0.addPolicy(
          ExampleBuilder.allow(
            service: "s3",
            sid: "nightly",
            source: "arn:aws:events:us-east-1:111122223333:rule/nightly"
          )
        )
      },
      .passes("a rule as the source of EventBridge") {
        $0.addFunction()
        $0.addPolicy(
          ExampleBuilder.allow(service: "events", source: "arn:aws:events:us-east-1:111122223333:rule/nightly")
        )
      },
      .passes("a log group as the source of the service's regional form") {
        $0.addFunction()
        $0.addPolicy(
          ExampleBuilder.allow(
            service: "logs.us-east-1",
            source: "arn:aws:logs:us-east-1:111122223333:log-group:/app:*"
          )
        )
      },
      .passes("API Gateway, whose sources have a name of their own") {
        $0.addFunction()
        $0.addPolicy(
          ExampleBuilder.allow(
            service: "apigateway",
            source: "arn:aws:execute-api:us-east-1:111122223333:a1b2c3/*/*/*"
          )
        )
      },
      .doesNotApply("no source is named") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(service: "events"))
      },
      .isUnknown("the policy was not collected", without: .lambdaGetPolicy),
    ]
  ) { context, resource in
    let reason = "no statement names a service and a source that tells its owner"
    return context.verdict(onPoliciesOf: context.function(resource), notApplicable: reason) { grant in
      let services = grant.exposure.services.map(\.service)
      let sources = grant.values(of: "aws:sourcearn").filter { source in
        services.contains { SourceOwner.calls($0, for: source) != nil }
      }
      guard !sources.isEmpty else { return .doesNotApply }
      let foreign = sources.filter { source in !services.contains { SourceOwner.calls($0, for: source) == true } }
      guard !foreign.isEmpty else { return .passes }
      return .fails(
        grant.failure(
          .low,
          context,
          evidence: """
            \(grant.place(context)) names \(services.joined(separator: ", ")), which never calls for \
            \(foreign.joined(separator: ", "))
            """
        )
      )
    }
  }
}
