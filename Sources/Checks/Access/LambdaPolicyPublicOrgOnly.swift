import IAM
import Inventory

extension Check {
  static let lambdaPolicyPublicOrgOnly = Check(
    id: "lambda-policy-public-org-only",
    title: "Function policy lets a whole organization in",
    severity: .low,
    subjects: [.function],
    rationale: """
      Every principal of every account of the organization may use the grant, those of accounts that are yet to join \
      and of sandboxes among them: one role gone astray anywhere is enough.
      """,
    remedy: .removal(
      "Name the accounts or roles that need the function, beside the organization, then remove the statement."
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .lambdaGetPolicy, .organizationsDescribeOrganization, .organizationsListAccounts,
    ],
    examples: [
      .fails("everybody of the own organization", .low) {
        $0.addOrganization(members: [])
        $0.addFunction()
        $0.addPolicy(ofOrganization("o-example1111"))
      },
      .fails("everybody of another organization", .high) {
        $0.addOrganization(members: [])
        $0.addFunction()
        $0.addPolicy(ofOrganization("o-other22222"))
      },
      .passes("one role, wherever in the organization it is") {
        $0.addFunction()
        $0.addPolicy(
          ExampleBuilder.allow(
            #""*""#,
            if: #"""
              {"StringEquals": {"aws:PrincipalOrgID": "o-example1111"},
               "ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/deploy"}}
              """#
          )
        )
      },
      .doesNotApply("a role is named") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(#"{"AWS": "arn:aws:iam::111122223333:role/deploy"}"#))
      },
      .isUnknown("nobody knows whether the organization is the owner's") {
        $0.addFunction()
        $0.addPolicy(ofOrganization("o-example1111"))
        $0.forget(.organizationsDescribeOrganization, .organizationsListAccounts)
      },
      .isUnknown("the policy was not collected") {
        $0.addFunction()
        $0.forget(.lambdaGetPolicy)
      },
    ]
  ) { context, resource in
    let function = context.function(resource)
    let reason = "no statement names everybody and ties them down"
    return context.verdict(onPoliciesOf: function, notApplicable: reason) { grant in
      guard grant.isForEverybody, !grant.exposure.isPublic else { return .doesNotApply }
      guard grant.exposure.level == .organization else { return .passes }
      let own = context.organization(of: function)
      guard !own.isEmpty else { return .unknown(context.missingOrganization) }
      let isOwn = grant.organizations == [own]
      return .fails(
        grant.failure(
          isOwn ? .low : .high,
          context,
          evidence: """
            \(grant.place(context)) allows \(grant.statement.actionText) to everybody under no other limit than \
            \(grant.statement.conditionText)\(isOwn ? "" : "; the owner's organization is \(own)")
            """
        )
      )
    }
  }

  private static func ofOrganization(_ organization: String) -> String {
    ExampleBuilder.allow(
      #""*""#,
      sid: "organization",
      if: #"{"StringEquals": {"aws:PrincipalOrgID": "\#(organization)"}}"#
    )
  }
}

extension FunctionGrant {
  /// The organizations that conditions name.
  fileprivate var organizations: Set<String> {
    statement.conditions.reduce(into: []) { found, condition in
      guard case .organizations(let organizations)? = try? condition.pin.get().bound else { return }
      found.formUnion(organizations)
    }
  }
}

extension CheckContext {
  /// The id of the organization of a function's account; empty when it is not known.
  fileprivate func organization(of function: Function) -> String {
    let owner = inventory.scopes[function.scope.index].account
    return text(inventory.accounts[owner.index].organizationID)
  }

  /// The call that would tell an account's organization; any account of the snapshot may have made it.
  fileprivate var missingOrganization: MissingCall {
    let call: Operation =
      inventory.organizations.isEmpty ? .organizationsDescribeOrganization : .organizationsListAccounts
    return inventory.mostTelling(call, in: inventory.scopes.indices.lazy.map { RowID(index: $0) })
  }
}
