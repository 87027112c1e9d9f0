import Access
import IAM
import Inventory

extension Check {
  static let lambdaURLIAMWildcard = Check(
    id: "lambda-url-iam-wildcard",
    title: "Function URL with IAM authentication is open to every AWS account",
    severity: .high,
    subjects: [.function],
    rationale: """
      AWS_IAM asks that callers sign, not who they are: with * in the policy, anybody with an AWS account of their own \
      signs and gets through.
      """,
    remedy: .removal("Name the roles that call the address, or pin the statement to your organization."),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig, .lambdaGetPolicy,
    ],
    examples: [
      .fails("everybody who signs", .high) {
        $0.addFunction()
        $0.addURL(.iam)
        $0.addPolicy(signed(#""*""#), ExampleBuilder.urlCallGrant)
      },
      .passes("nobody else may invoke the function") {
        $0.addFunction()
        $0.addURL(.iam)
        $0.addPolicy(signed(#""*""#))
      },
      .passes("one role") {
        $0.addFunction()
        $0.addURL(.iam)
        $0.addPolicy(signed(#"{"AWS": "arn:aws:iam::111122223333:role/gateway"}"#))
      },
      .passes("everybody of one organization") {
        $0.addFunction()
        $0.addURL(.iam)
        $0.addPolicy(
          ExampleBuilder.allow(
            #""*""#,
            "lambda:InvokeFunctionUrl",
            if: #"""
              {"StringEquals": {"lambda:FunctionUrlAuthType": "AWS_IAM", "aws:PrincipalOrgID": "o-example1111"}}
              """#
          )
        )
      },
      .doesNotApply("the URL asks for no authentication") {
        $0.addFunction()
        $0.addURL(.none)
        $0.addPolicy(signed(#""*""#))
      },
      .doesNotApply("there is no URL") {
        $0.addFunction()
        $0.addPolicy(signed(#""*""#))
      },
      .isUnknown("the policy was denied to the collector") {
        $0.addFunction()
        $0.addURL(.iam)
        $0.deny(.lambdaGetPolicy)
      },
      .isUnknown("URLs were not collected", without: .lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig),
    ]
  ) { context, resource in
    context.verdict(onURLsOf: context.function(resource)) { url, function in
      switch url.authType {
      case .none: .notApplicable("the URL asks for no authentication")
      case .unknown: .unknown([MissingCall(.lambdaGetFunctionUrlConfig, .failed, in: function.scope)])
      case .iam: context.verdict(onSigners: url, of: function)
      }
    }
  }

  private static func signed(_ principal: String) -> String {
    ExampleBuilder.allow(
      principal,
      "lambda:InvokeFunctionUrl",
      sid: "url",
      if: #"{"StringEquals": {"lambda:FunctionUrlAuthType": "AWS_IAM"}}"#
    )
  }
}

extension CheckContext {
  /// Whether a URL lets every AWS account sign its way through.
  fileprivate func verdict(onSigners url: FunctionURLRecord, of function: Function) -> Verdict {
    let verdict = entrances.verdict(of: url, of: function.row)
    guard verdict.isPublic, let row = policy(of: url, of: function),
      let document = analysis(ofResourcePolicy: inventory.resourcePolicies[row.index].document, in: function.scope)
        .document
    else { return Verdict([], missing: verdict.missing) }
    let exposure = document.exposure(question(onURLsOf: function, authType: .awsIAM))
    let policy = FunctionPolicy(
      function: function,
      row: row,
      record: inventory.resourcePolicies[row.index],
      document: document,
      exposure: exposure
    )
    return Verdict(
      policy.grants.filter(\.exposure.isPublic).map { grant in
        grant.failure(
          .high,
          self,
          evidence: "\(grant.place(self)) lets every AWS account that signs call \(text(url.url))"
        )
      }
    )
  }
}
