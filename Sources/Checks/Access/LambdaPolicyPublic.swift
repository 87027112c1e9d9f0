import Access
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
      networks, lets any AWS account invoke the function or change it, with your role and at your cost. One that holds \
      for function URLs alone waits for a URL, and for the other of the two grants that its calls need.
      """,
    remedy: .removal(
      "Remove the statement, or name the principals that need it and pin services by aws:SourceArn and aws:SourceAccount."
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .lambdaGetPolicy, .lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig,
    ],
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
      .fails("it opens a URL together with another grant", .critical, .critical) {
        $0.addFunction()
        $0.addURL(.none)
        $0.addPolicy(ExampleBuilder.urlGrant, ExampleBuilder.urlCallGrant)
      },
      .fails("it is one of the two grants that a URL would need", .medium) {
        $0.addFunction()
        $0.addURL(.none)
        $0.addPolicy(ExampleBuilder.urlGrant)
      },
      .fails("there is no URL that the grants would open", .medium, .medium) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.urlGrant, ExampleBuilder.urlCallGrant)
      },
      .isUnknown("URLs that the grants would open were not collected") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.urlGrant, ExampleBuilder.urlCallGrant)
        $0.forget(.lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig)
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
      .isUnknown("the policy was not collected", without: .lambdaGetPolicy),
      .isUnknown("the policy cannot be read") {
        $0.addFunction()
        $0.addPolicy(#"{"Effect": "Perhaps", "Principal": "*", "Action": "lambda:InvokeFunction"}"#)
      },
    ]
  ) { context, resource in
    context.verdict(onPoliciesOf: context.function(resource), notApplicable: nil) { grant in
      guard grant.exposure.isPublic else { return .passes }
      let opened = context.verdict(ofURLGrant: grant)
      if let missing = opened?.missing.first { return .unknown(missing) }
      let reasons = { grant.exposure.reasons.map(\.description).joined(separator: "; ") }
      let isLatent = opened.map { !$0.isPublic } ?? false
      return .fails(
        grant.failure(
          isLatent ? .medium : .critical,
          context,
          evidence: """
            \(grant.place(context)) allows \(grant.statement.actionText): \(reasons())\
            \(isLatent ? "; it holds for function URLs alone and opens none for now" : "")
            """
        )
      )
    }
  }
}
