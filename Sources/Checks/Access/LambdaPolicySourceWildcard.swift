import IAM
import Inventory

extension Check {
  static let lambdaPolicySourceWildcard = Check(
    id: "lambda-policy-source-wildcard",
    title: "Wildcard defeats the source condition of a permission",
    severity: .high,
    subjects: [.function],
    rationale: """
      A source condition looks like a limit. With a wildcard in place of the account or of the whole resource it holds \
      for sources that you never meant, up to those of strangers.
      """,
    remedy: .pinning("Add the permission again with the source written out, then remove the one with the wildcard."),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .lambdaGetPolicy],
    examples: [
      .fails("any source", .high) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(service: "events", sid: "any", source: "*"))
      },
      .fails("the topic of any account", .high) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(service: "sns", sid: "any", source: "arn:aws:sns:us-east-1:*:alerts"))
      },
      .fails("any bucket", .high) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(service: "s3", sid: "any", source: "arn:aws:s3:::*"))
      },
      .passes("every stage and path of one API") {
        $0.addFunction()
        $0.addPolicy(
          ExampleBuilder.allow(
            service: "apigateway",
            source: "arn:aws:execute-api:us-east-1:111122223333:a1b2c3/*/*/*"
          )
        )
      },
      .doesNotApply("no source is asked for") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(service: "events"))
      },
      .isUnknown("the policy was not collected", without: .lambdaGetPolicy),
    ]
  ) { context, resource in
    let reason = "no statement has a source condition"
    return context.verdict(onPoliciesOf: context.function(resource), notApplicable: reason) { grant in
      guard grant.hasSourceCondition else { return .doesNotApply }
      let wildcards = grant.sourceWildcards
      guard !wildcards.isEmpty, grant.exposure.level > .none else { return .passes }
      return .fails(
        grant.failure(
          .high,
          context,
          command: grant.pinning(context),
          evidence: "\(grant.place(context)) takes \(wildcards.joined(separator: ", ")) for its source"
        )
      )
    }
  }
}

extension FunctionGrant {
  fileprivate var hasSourceCondition: Bool {
    let keys: Set = ["aws:sourcearn", "aws:sourceaccount", "aws:sourceowner"]
    return statement.conditions.contains { keys.contains($0.key.lowercased()) }
  }

  fileprivate var sourceWildcards: [String] {
    exposure.sourceFlaws.compactMap { flaw in
      switch flaw {
      case .sourceWildcard(let value): value
      case .sourceARNLacksAccount, .foreignSource: nil
      }
    }
  }
}
