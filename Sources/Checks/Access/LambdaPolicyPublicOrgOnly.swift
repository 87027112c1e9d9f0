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
      .passes("the roles of one name, wherever in the organization they are") {
        $0.addFunction()
        $0.addPolicy(
          ofOrganization("o-example1111", #""ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/deploy"}"#)
        )
      },
      .passes("one role of the organization") {
        $0.addFunction()
        $0.addPolicy(
          ofOrganization(
            "o-example1111",
            #""ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/deploy"}"#
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
      .isUnknown("the policy was not collected", without: .lambdaGetPolicy),
    ]
  ) { context, resource in
    let function = context.function(resource)
    let reason = "no statement names everybody and ties them down"
    return context.verdict(onPoliciesOf: function, notApplicable: reason) { grant in
      guard grant.isForEverybody, !grant.exposure.isPublic else { return .doesNotApply }
      let namesPrincipals = grant.statement.conditions.contains(where: \.namesPrincipals)
      guard grant.exposure.level == .organization, !namesPrincipals else { return .passes }
      let own: String
      switch context.membership(of: function) {
      case .member(let id) where !id.isEmpty: own = context.text(id)
      case .none: own = ""
      case .member, .unknown: return .unknown(context.missingOrganization(of: function))
      }
      let isOwn = grant.organizations == [own]
      return .fails(
        grant.failure(
          isOwn ? .low : .high,
          context,
          evidence: """
            \(grant.place(context)) allows \(grant.statement.actionText) to everybody under no other limit than \
            \(grant.statement.conditionText)\(isOwn ? "" : "; the owner's organization is \(own.isEmpty ? "none" : own)")
            """
        )
      )
    }
  }

  /// A statement that lets everybody of an organization in, under one more condition at most.
  private static func ofOrganization(_ organization: String, _ condition: String...) -> String {
    let conditions = [#""StringEquals": {"aws:PrincipalOrgID": "\#(organization)"}"#] + condition
    return ExampleBuilder.allow(#""*""#, sid: "organization", if: "{\(conditions.joined(separator: ", "))}")
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
  private func account(of function: Function) -> RowID<AccountRecord> {
    inventory.scopes[function.scope.index].account
  }

  /// Which organization a function's account belongs to.
  fileprivate func membership(of function: Function) -> OrganizationMembership {
    inventory.membership(of: account(of: function))
  }

  /// The call that would tell an account's organization.
  fileprivate func missingOrganization(of function: Function) -> MissingCall {
    inventory.missingOrganization(of: account(of: function))
      ?? MissingCall(.organizationsDescribeOrganization, .failed, in: function.scope)
  }
}
