import IAM
import Inventory

extension Check {
  static let lambdaPolicyServiceUnscoped = Check(
    id: "lambda-policy-service-unscoped",
    title: "A service may invoke the function for any account",
    severity: .high,
    subjects: [.function],
    rationale: """
      A service principal without a fixed source is a confused deputy: anybody with a bucket, topic or rule of their \
      own can have the service call your function with an event of their making.
      """,
    remedy: .pinning("Add the permission again with the source that needs it, then remove the open one."),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .lambdaGetPolicy],
    examples: [
      .fails("S3 may call for any bucket", .high) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(service: "s3", sid: "s3"))
      },
      .fails("the source is a wildcard", .high) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(service: "s3", sid: "s3", source: "*"))
      },
      .passes("the source is fixed") {
        $0.addFunction()
        $0.addPolicy(
          ExampleBuilder.allow(service: "events", source: "arn:aws:events:us-east-1:111122223333:rule/nightly")
        )
      },
      .passes("AWS keeps the calls of Secrets Manager in the account") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(service: "secretsmanager"))
      },
      .doesNotApply("no service is let in") { $0.addFunction() },
      .isUnknown("the policy was not collected", without: .lambdaGetPolicy),
    ]
  ) { context, resource in
    let reason = "no statement lets a service in"
    return context.verdict(onPoliciesOf: context.function(resource), notApplicable: reason) { grant in
      guard !grant.exposure.services.isEmpty else { return .doesNotApply }
      let open = grant.exposure.services.filter { $0.scope == .unpinned }.map(\.service)
      guard !open.isEmpty else { return .passes }
      return .fails(
        grant.failure(
          .high,
          context,
          command: grant.pinning(context),
          evidence: """
            \(grant.place(context)) lets \(open.joined(separator: ", ")) call for any account: no fixed \
            aws:SourceArn, aws:SourceAccount or aws:SourceOrgID
            """
        )
      )
    }
  }
}
