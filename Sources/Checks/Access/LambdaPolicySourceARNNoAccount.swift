import AWSNames
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
    remedy: .pinning("Add the permission again with aws:SourceAccount beside the ARN, then remove the one without."),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .lambdaGetPolicy],
    examples: [
      .fails("a bucket without its account", .medium) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(service: "s3", sid: "s3", source: "arn:aws:s3:::uploads"))
      },
      .passes("bucket and account") {
        $0.addFunction()
        $0.addPolicy(
          ExampleBuilder.allow(
            #"{"Service": "s3.amazonaws.com"}"#,
            if: #"""
              {"ArnLike": {"AWS:SourceArn": "arn:aws:s3:::uploads"},
               "StringEquals": {"AWS:SourceAccount": "111122223333"}}
              """#
          )
        )
      },
      .doesNotApply("the ARN names its account") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(service: "sns", source: "arn:aws:sns:us-east-1:111122223333:alerts"))
      },
      .isUnknown("the policy was not collected", without: .lambdaGetPolicy),
    ]
  ) { context, resource in
    let reason = "no source ARN lacks its account"
    return context.verdict(onPoliciesOf: context.function(resource), notApplicable: reason) { grant in
      guard !grant.exposure.services.isEmpty, grant.hasSourceWithoutAccount else { return .doesNotApply }
      let sources = grant.sourcesLackingAccount
      guard let first = sources.first else { return .passes }
      return .fails(
        grant.failure(
          .medium,
          context,
          command: grant.pinning(context, source: .init(first)),
          evidence: "\(grant.place(context)) trusts \(sources.joined(separator: ", ")) without aws:SourceAccount"
        )
      )
    }
  }
}

extension FunctionGrant {
  /// Whether a source condition holds an ARN without an account, such as that of a bucket.
  fileprivate var hasSourceWithoutAccount: Bool {
    values(of: "aws:sourcearn").contains { ARN($0)?.account.isEmpty == true }
  }

  /// Source ARNs whose account nothing tells, sorted.
  fileprivate var sourcesLackingAccount: [String] {
    let sources = exposure.sourceFlaws.compactMap { flaw -> String? in
      switch flaw {
      case .sourceARNLacksAccount(let source): source
      case .sourceWildcard, .foreignSource: nil
      }
    }
    return sources.sorted()
  }
}
