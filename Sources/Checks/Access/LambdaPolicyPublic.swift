import IAM
import Inventory

extension Check {
  static let lambdaPolicyPublic = Check(
    id: "lambda-policy-public",
    title: "Function policy lets anyone in",
    severity: .critical,
    subjects: [.function],
    rationale: """
      A statement that names everybody, without a condition that pins the caller to known accounts, sources or \
      networks, lets any AWS account invoke the function or change it, with your role and at your cost.
      """,
    remedy: .removal(
      "Remove the statement, or name the principals that need it and pin services by aws:SourceArn and aws:SourceAccount."
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .lambdaGetPolicy],
    examples: [
      .fails("any principal may invoke", .critical) {
        $0.addFunction()
        $0.addPolicy(#"{"Sid": "open", "Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction"}"#)
      },
      .fails("an alias is open though the function is not", .critical) {
        $0.addFunction()
        $0.addAlias("live")
        $0.addPolicy(
          qualifier: "live",
          #"{"Sid": "open", "Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "lambda:InvokeFunction"}"#
        )
      },
      .fails("everybody but one is let in", .critical) {
        $0.addFunction()
        $0.addPolicy(
          #"""
          {"Effect": "Allow", "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:role/x"}, "Action": "lambda:*"}
          """#
        )
      },
      .passes("the wildcard is pinned to the organization") {
        $0.addFunction()
        $0.addPolicy(
          #"""
          {"Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction",
           "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-example1111"}}}
          """#
        )
      },
      .passes("a Deny without conditions cancels the grant") {
        $0.addFunction()
        $0.addPolicy(
          #"{"Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction"}"#,
          #"{"Effect": "Deny", "Principal": "*", "Action": "lambda:*"}"#
        )
      },
      .doesNotApply("there is no policy") { $0.addFunction() },
      .isUnknown("the policy was not collected") {
        $0.addFunction()
        $0.forget(.lambdaGetPolicy)
      },
      .isUnknown("the policy cannot be read") {
        $0.addFunction()
        $0.addPolicy(#"{"Effect": "Perhaps", "Principal": "*", "Action": "lambda:InvokeFunction"}"#)
      },
    ]
  ) { context, resource in
    context.verdict(onPoliciesOf: context.function(resource), notApplicable: nil) { grant in
      guard grant.exposure.isPublic else { return .passes }
      let reasons = { grant.exposure.reasons.map(\.description).joined(separator: "; ") }
      return .fails(
        grant.failure(
          .critical,
          context,
          evidence: "\(grant.place(context)) allows \(grant.statement.actionText): \(reasons())"
        )
      )
    }
  }
}
