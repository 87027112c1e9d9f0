import IAM
import Inventory

extension Check {
  static let lambdaPolicySourceARNNoAccount = Check(
    id: "lambda-policy-source-arn-no-account",
    title: "Source of a permission names no account",
    severity: .medium,
    subjects: [.function],
    rationale: """
      A bucket's ARN holds no account. When the bucket is deleted, anyone may create one of the same name and from \
      then on fire the function with events of their own.
      """,
    remedy: Remedy(
      "Add the permission again with aws:SourceAccount beside the ARN, then remove the one without.",
      command: """
        aws lambda add-permission --function-name NAME --statement-id STATEMENT-account --action lambda:InvokeFunction \
        --principal s3.amazonaws.com --source-arn SOURCE --source-account ACCOUNT --region REGION
        """
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    controls: .nist("AC-3"),
    operations: [.lambdaListFunctions, .lambdaGetPolicy],
    examples: [
      .fails("a bucket without its account", .medium) {
        $0.addFunction()
        $0.addPolicy(
          #"""
          {"Sid": "s3", "Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"},
           "Action": "lambda:InvokeFunction", "Condition": {"ArnLike": {"AWS:SourceArn": "arn:aws:s3:::uploads"}}}
          """#
        )
      },
      .passes("bucket and account") {
        $0.addFunction()
        $0.addPolicy(
          #"""
          {"Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"}, "Action": "lambda:InvokeFunction",
           "Condition": {"ArnLike": {"AWS:SourceArn": "arn:aws:s3:::uploads"},
                         "StringEquals": {"AWS:SourceAccount": "111122223333"}}}
          """#
        )
      },
      .doesNotApply("the ARN names its account") {
        $0.addFunction()
        $0.addPolicy(
          #"""
          {"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "lambda:InvokeFunction",
           "Condition": {"ArnLike": {"AWS:SourceArn": "arn:aws:sns:us-east-1:111122223333:alerts"}}}
          """#
        )
      },
      .isUnknown("the policy was not collected") {
        $0.addFunction()
        $0.forget(.lambdaGetPolicy)
      },
    ]
  ) { context, resource in
    let reason = "no source ARN lacks its account"
    return context.verdict(onPoliciesOf: context.function(resource), notApplicable: reason) { grant, outcome in
      guard !grant.exposure.services.isEmpty, grant.statement.hasSourceWithoutAccount else { return }
      outcome.applies = true
      let sources = Set(
        grant.exposure.services.flatMap(\.flaws).compactMap { flaw -> String? in
          if case .sourceARNLacksAccount(let source) = flaw { source } else { nil }
        }
      )
      guard !sources.isEmpty else { return }
      outcome.failures.append(
        grant.failure(
          .medium,
          context,
          command: grant.pinning(
            context,
            service: grant.exposure.services[0].service,
            source: sources.sorted()[0]
          ),
          evidence: """
            \(grant.place(context)) trusts \(sources.sorted().joined(separator: ", ")) without aws:SourceAccount
            """
        )
      )
    }
  }
}

extension Statement {
  /// Whether a source condition holds an ARN without an account, such as that of a bucket.
  fileprivate var hasSourceWithoutAccount: Bool {
    conditions.contains { condition in
      condition.key.lowercased() == "aws:sourcearn" && condition.values.contains { ARN($0)?.account.isEmpty == true }
    }
  }
}
