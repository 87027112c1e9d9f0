import IAM
import Inventory

extension Check {
  static let lambdaPolicyCrossAccount = Check(
    id: "lambda-policy-cross-account",
    title: "Function policy trusts an unknown account",
    severity: .high,
    subjects: [.function],
    rationale: """
      Whoever runs the other account can use the grant, now and after the reason for it is gone, and decides alone who \
      there may use it. A service that calls for sources of the other account hands on what they send.
      """,
    remedy: .removal(
      "Remove the statement when the partner no longer needs it; else name the partner's role and list the account as trusted."
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .lambdaGetPolicy, .organizationsListAccounts],
    examples: [
      .fails("a partner's root is trusted", .high) {
        $0.addFunction()
        $0.addPolicy(partnerStatement)
      },
      .fails("topics of a partner", .high) {
        $0.addFunction()
        let topic = "arn:aws:sns:us-east-1:444455556666:orders"
        $0.addPolicy(ExampleBuilder.allow(service: "sns", sid: "partner", source: topic))
      },
      .passes("the partner is on the list of trusted accounts") {
        $0.addFunction()
        $0.addPolicy(partnerStatement)
        $0.trusted = ["444455556666"]
      },
      .passes("only the own account is named") {
        $0.addFunction()
        $0.addPolicy(
          #"{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "lambda:InvokeFunction"}"#
        )
      },
      .doesNotApply("only a service is let in") {
        $0.addFunction()
        $0.addPolicy(
          #"""
          {"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "lambda:InvokeFunction",
           "Condition": {"ArnLike": {"aws:SourceArn": "arn:aws:sns:us-east-1:111122223333:alerts"}}}
          """#
        )
      },
      .isUnknown("the policy was denied to the collector", denied: .lambdaGetPolicy),
    ]
  ) { context, resource in
    let reason = "no statement names an AWS principal"
    return context.verdict(onPoliciesOf: context.function(resource), notApplicable: reason) { grant in
      let accounts = grant.exposure.externalAccounts
      guard grant.exposure.level >= .externalAccounts, !accounts.isEmpty else {
        return grant.namesPrincipal(\.namesAccount) ? .passes : .doesNotApply
      }
      let isForSources = !grant.namesPrincipal(\.isAWS)
      if isForSources, grant.exposure.services.isEmpty { return .doesNotApply }
      return .fails(
        grant.failure(
          .high,
          context,
          evidence: """
            \(grant.place(context)) allows \(grant.statement.actionText) to \(grant.statement.principalText)\
            \(isForSources ? " for sources of another account" : ""): account \
            \(accounts.joined(separator: ", ")) is neither the owner's nor trusted
            """
        )
      )
    }
  }

  private static let partnerStatement = #"""
    {"Sid": "partner", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:root"},
     "Action": "lambda:InvokeFunction"}
    """#
}
