import AWSNames
import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleAdmin = Check(
    id: "lambda-role-admin",
    title: "Execution role is an administrator",
    severity: .critical,
    subjects: [.function],
    rationale: """
      A flaw in the function, or in any library it loads, is then a flaw in the whole account: the role can read every \
      secret, hand itself on, and switch off what would notice.
      """,
    remedy: Remedy(
      "Attach a policy that names the actions and resources the function uses, then take the broad one away.",
      command: .replacedRolePolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .iamGetAccountAuthorizationDetails, .organizationsListTargetsForPolicy,
      .organizationsDescribePolicy,
    ],
    examples: [
      .fails("every action on every resource", .critical) {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      },
      .fails("the administrator policy of AWS, whose document was not exported", .critical) {
        $0.addFunction()
        $0.addRole(attached: ["arn:aws:iam::aws:policy/AdministratorAccess"])
      },
      .fails("all but harmless actions", .critical) {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "NotAction": "organizations:*", "Resource": "*"}"#)
      },
      .passes("the permissions boundary cuts it") {
        $0.addFunction()
        $0.addManagedPolicy(
          "arn:aws:iam::111122223333:policy/boundary",
          #"{"Effect": "Allow", "Action": "logs:*", "Resource": "*"}"#
        )
        $0.addRole(
          "checkout-role",
          #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#,
          boundary: "arn:aws:iam::111122223333:policy/boundary"
        )
      },
      .passes("a few actions on one table") {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "dynamodb:GetItem",
           "Resource": "arn:aws:dynamodb:us-east-1:111122223333:table/orders"}
          """#
        )
      },
      .foreignRole,
      .isUnknown("roles were not collected", without: .iamGetAccountAuthorizationDetails),
      .unreadPolicyOfRole,
    ],
    decidedBy: .heldPolicies
  ) { context, resource in
    let function = context.function(resource)
    return context.verdict(onRoleOf: function) { role, held in
      switch held.administrator {
      case .administrator(let statements):
        return .fails([context.administrator(role, statements, of: function)])
      case .unknown(_, .serviceControl): return .unknown([MissingCall(.organizationsDescribePolicy, .failed)])
      case .unknown(_, .boundary): return .unknown([context.missingPolicy(of: role)])
      case .cut: return .passes
      case .notAdministrator:
        return held.hasUnread ? .unknown([context.missingPolicy(of: role)]) : .passes
      }
    }
  }
}

extension CheckContext {
  fileprivate func administrator(
    _ row: RowID<RoleRecord>,
    _ statements: [StatementReference],
    of function: Function
  ) -> Failure {
    let role = inventory.roles[row.index]
    return failure(
      .critical,
      cause: cause(statements.first, heldBy: .role(row)),
      provenance: role.provenance,
      command: command(narrowing: cause(statements.first, heldBy: .role(row))),
      evidence: """
        \(text(role.name)) may do everything on every resource, by \
        \(statements.map(\.description).joined(separator: "; "))\(controlPolicyNote(function))
        """
    )
  }

  /// Control policies that hold for the account but do not take away what makes an administrator.
  private func controlPolicyNote(_ function: Function) -> String {
    let account = inventory.scopes[function.scope.index].account
    let names = access.controls(of: account).service.names
    return names.isEmpty ? "" : "; the control policies \(names.joined(separator: ", ")) leave it so"
  }
}
