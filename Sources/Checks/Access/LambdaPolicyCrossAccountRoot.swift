import IAM
import Inventory

extension Check {
  static let lambdaPolicyCrossAccountRoot = Check(
    id: "lambda-policy-cross-account-root",
    title: "Function policy trusts the whole of another account",
    severity: .medium,
    subjects: [.function],
    rationale: """
      The other account decides alone which of its users and roles may use the grant. Naming the one role that needs \
      it keeps everything else there, and whoever gets hold of it, outside.
      """,
    remedy: .removal("Add the permission again for the role that needs it, then remove the one for the whole account."),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .lambdaGetPolicy, .organizationsListAccounts],
    examples: [
      .fails("a partner's root", .medium) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(#"{"AWS": "arn:aws:iam::444455556666:root"}"#, sid: "partner"))
      },
      .fails("a partner's account id", .medium) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(#"{"AWS": "444455556666"}"#, sid: "partner"))
      },
      .passes("a partner's role") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(#"{"AWS": "arn:aws:iam::444455556666:role/feed"}"#))
      },
      .passes("a partner's root, pinned to a role") {
        $0.addFunction()
        $0.addPolicy(
          ExampleBuilder.allow(
            #"{"AWS": "arn:aws:iam::444455556666:root"}"#,
            if: #"{"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::444455556666:role/feed"}}"#
          )
        )
      },
      .doesNotApply("the account is on the list of trusted ones") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(#"{"AWS": "444455556666"}"#))
        $0.trusted = ["444455556666"]
      },
      .isUnknown("the policy was not collected", without: .lambdaGetPolicy),
    ]
  ) { context, resource in
    let reason = "no statement lets another account in"
    return context.verdict(onPoliciesOf: context.function(resource), notApplicable: reason) { grant in
      let isExternal = grant.namesPrincipal(\.isAWS) && !grant.exposure.externalAccounts.isEmpty
      guard isExternal else { return .doesNotApply }
      let whole = grant.exposure.wholeExternalAccounts
      guard grant.exposure.level >= .externalAccounts, !whole.isEmpty else { return .passes }
      return .fails(
        grant.failure(
          .medium,
          context,
          evidence: """
            \(grant.place(context)) allows \(grant.statement.actionText) to all of account \
            \(whole.joined(separator: ", ")), and no condition says to which of its principals
            """
        )
      )
    }
  }
}
