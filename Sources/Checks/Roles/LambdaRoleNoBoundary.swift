import Inventory
import Workers

extension Check {
  // Nothing in the catalogue can be opted into yet: the severity says that this is advice for those who delegate.
  static let lambdaRoleNoBoundary = Check(
    id: "lambda-role-no-boundary",
    title: "Execution role has no permissions boundary",
    severity: .info,
    subjects: [.function],
    rationale: """
      Where teams create their own roles, a boundary is what keeps a pipeline from handing a function more than the \
      team itself may do; where a central team writes every role, there is nothing to delegate and this says little.
      """,
    remedy: Remedy(
      "Put the boundary that your organization has approved for functions on the role, and demand it of whoever creates roles.",
      command: .aws("iam put-role-permissions-boundary")
        .option("role-name", .role).option("permissions-boundary", .policy)
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .iamGetAccountAuthorizationDetails],
    examples: [
      .fails("no boundary", .info) {
        $0.addFunction()
        $0.addRole()
      },
      .passes("a boundary is set") {
        $0.addFunction()
        $0.addRole(boundary: "arn:aws:iam::111122223333:policy/function-boundary")
      },
      .foreignRole,
      .isUnknown("roles were denied to the collector", denied: .iamGetAccountAuthorizationDetails),
    ],
    decidedBy: .heldPolicies
  ) { context, resource in
    context.verdict(onRecordedRoleOf: context.function(resource)) { row in
      let role = context.inventory.roles[row.index]
      guard role.boundary.isEmpty else { return .passes }
      return .fails([
        context.failure(
          .info,
          cause: .setting(.boundary, of: ResourceID(row)),
          provenance: role.provenance,
          command: Command.aws("iam put-role-permissions-boundary").option("role-name", context.text(role.name))
            .option("permissions-boundary", context.onlyBoundary(of: role)),
          evidence: "nothing but its own policies limits \(context.text(role.name))"
        )
      ])
    }
  }
}

extension CheckContext {
  /// The boundary that other roles of the account have, where that is one, else what is to be put in.
  fileprivate func onlyBoundary(of role: RoleRecord) -> Command.Word {
    let known = fact(Boundaries.self).byAccount[inventory.scopes[role.scope.index].account] ?? []
    return known.count == 1 ? .init(text(known.first ?? .empty)) : .init(.policy)
  }
}

/// The permissions boundaries that roles have.
private struct Boundaries: Fact {
  /// By account.
  let byAccount: [RowID<AccountRecord>: Set<StringID>]

  init(_ inventory: Inventory) {
    byAccount = inventory.roles.reduce(into: [:]) { known, role in
      guard !role.boundary.isEmpty else { return }
      known[inventory.scopes[role.scope.index].account, default: []].insert(role.boundary)
    }
  }
}
