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
    remedy: Remedy(
      "Add the permission again with the source that needs it, then remove the open one.",
      command: """
        aws lambda add-permission --function-name NAME --statement-id STATEMENT-pinned --action lambda:InvokeFunction \
        --principal SERVICE --source-arn SOURCE --source-account ACCOUNT --region REGION
        """
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    controls: .of(.nist("AC-3", "AC-6"), .pci("1.2.1")),
    operations: [.lambdaListFunctions, .lambdaGetPolicy],
    examples: [
      .fails("S3 may call for any bucket", .high) {
        $0.addFunction()
        $0.addPolicy(
          #"""
          {"Sid": "s3", "Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"},
           "Action": "lambda:InvokeFunction"}
          """#
        )
      },
      .fails("the source is a wildcard", .high) {
        $0.addFunction()
        $0.addPolicy(
          #"""
          {"Sid": "s3", "Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"},
           "Action": "lambda:InvokeFunction", "Condition": {"ArnLike": {"aws:SourceArn": "*"}}}
          """#
        )
      },
      .passes("the source is fixed") {
        $0.addFunction()
        $0.addPolicy(
          #"""
          {"Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"}, "Action": "lambda:InvokeFunction",
           "Condition": {"ArnLike": {"AWS:SourceArn": "arn:aws:events:us-east-1:111122223333:rule/nightly"}}}
          """#
        )
      },
      .passes("AWS keeps the calls of Secrets Manager in the account") {
        $0.addFunction()
        $0.addPolicy(
          #"""
          {"Effect": "Allow", "Principal": {"Service": "secretsmanager.amazonaws.com"},
           "Action": "lambda:InvokeFunction"}
          """#
        )
      },
      .doesNotApply("no service is let in") { $0.addFunction() },
      .isUnknown("the policy was not collected") {
        $0.addFunction()
        $0.forget(.lambdaGetPolicy)
      },
    ]
  ) { context, resource in
    let reason = "no statement lets a service in"
    return context.verdict(onPoliciesOf: context.function(resource), notApplicable: reason) { grant, outcome in
      guard !grant.exposure.services.isEmpty else { return }
      outcome.applies = true
      let open = grant.exposure.services.filter { $0.scope == .unpinned }
      guard !open.isEmpty else { return }
      outcome.failures.append(
        grant.failure(
          .high,
          context,
          command: grant.pinning(context, service: open[0].service, source: "SOURCE"),
          evidence: """
            \(grant.place(context)) lets \(open.map(\.service).joined(separator: ", ")) call for any account: no fixed \
            aws:SourceArn, aws:SourceAccount or aws:SourceOrgID
            """
        )
      )
    }
  }
}
