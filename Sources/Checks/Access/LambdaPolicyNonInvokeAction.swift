import AWSNames
import IAM
import Inventory

extension Check {
  static let lambdaPolicyNonInvokeAction = Check(
    id: "lambda-policy-non-invoke-action",
    title: "Function policy grants more than invoking",
    severity: .high,
    subjects: [.function],
    rationale: """
      Whoever may change the code or the configuration runs code of their own with the function's role. Triggers and \
      callers need to invoke and nothing else.
      """,
    remedy: .removal("Add the permission again for lambda:InvokeFunction alone, then remove the wide one."),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .lambdaGetPolicy, .organizationsListAccounts],
    examples: [
      .fails("a partner may do everything", .high) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(#"{"AWS": "444455556666"}"#, "lambda:*", sid: "partner"))
      },
      .fails("a partner may change the code", .high) {
        $0.addFunction()
        $0.addPolicy(
          ExampleBuilder.allow(#"{"AWS": "444455556666"}"#, "lambda:UpdateFunctionCode", sid: "partner")
        )
      },
      .fails("a trusted account may do everything", .medium) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(#"{"AWS": "444455556666"}"#, "*", sid: "deploy"))
        $0.trusted = ["444455556666"]
      },
      .passes("every way to invoke it, and no other") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(#"{"AWS": "444455556666"}"#, "lambda:Invoke*"))
      },
      .passes("the owner may do everything") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(#"{"AWS": "arn:aws:iam::111122223333:role/deploy"}"#, "lambda:*"))
      },
      .doesNotApply("there is no policy") { $0.addFunction() },
      .isUnknown("the policy was not collected", without: .lambdaGetPolicy),
    ]
  ) { context, resource in
    let function = context.function(resource)
    let owner = context.accountID(function.scope)
    return context.verdict(onPoliciesOf: function, notApplicable: nil) { grant in
      guard !grant.statement.isForInvokingAlone, !grant.statement.isKeptByAWS, grant.reachesBeyond(owner: owner) else {
        return .passes
      }
      return .fails(
        grant.failure(
          // Accounts that are trusted and sources that are pinned are no strangers, yet not the owner.
          grant.exposure.level > .ownAccount ? .high : .medium,
          context,
          evidence: """
            \(grant.place(context)) allows \(grant.statement.actionText) to \(grant.statement.principalText), which is \
            more than to invoke
            """
        )
      )
    }
  }
}

extension Statement {
  /// Whether its actions take in nothing of Lambda but the ways to invoke a function.
  fileprivate var isForInvokingAlone: Bool {
    if !action.isNegated, action.values.allSatisfy({ Statement.invoking.contains($0.lowercased()) }) { return true }
    let catalog = ActionCatalog.builtIn
    let known = catalog.actions(action).actions.map { catalog.name(of: $0).lowercased() }
    let isBeyond = known.contains { $0.begins(with: "lambda:") && !Statement.invoking.contains($0) }
    return !isBeyond && (action.isNegated || !action.values.contains(where: catalog.lacksActionOfLambda))
  }

  private static let invoking: Set = ["lambda:invokefunction", "lambda:invokefunctionurl", "lambda:invokeasync"]
}

extension ActionCatalog {
  /// Whether an action's name is one of Lambda's that is newer than the catalogue.
  fileprivate func lacksActionOfLambda(_ name: String) -> Bool {
    name.lowercased().begins(with: "lambda:") && !WildcardPattern.hasWildcard(name) && action(named: name) == nil
  }
}
