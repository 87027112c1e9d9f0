import Access
import IAM
import Inventory

extension Check {
  static let lambdaRolePrivesc = Check(
    id: "lambda-role-privesc",
    title: "Execution role can make itself an administrator",
    severity: .critical,
    subjects: [.function],
    rationale: """
      The role is no administrator by its policies, but they let it become one: what takes over the function takes over \
      the account a few calls later.
      """,
    remedy: Remedy(
      "Take away the action on which the way rests, or limit it to resources that lead nowhere.",
      command: .narrowerRolePolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .iamGetAccountAuthorizationDetails, .organizationsDescribePolicy],
    examples: [
      .fails("it may rewrite its own policies", .critical) {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "*"}"#)
      },
      .fails("it may assume an administrator", .critical) {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}"#)
        $0.addRole(
          "admin",
          #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#,
          trust: #"{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sts:AssumeRole"}"#
        )
      },
      .passes("it may write policies of other roles, none of which it can use") {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"{"Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "arn:aws:iam::111122223333:role/team-*"}"#
        )
      },
      .passes("the permissions boundary knows nothing of IAM") {
        $0.addFunction()
        $0.addManagedPolicy(
          "arn:aws:iam::111122223333:policy/boundary",
          #"{"Effect": "Allow", "Action": "logs:*", "Resource": "*"}"#
        )
        $0.addRole(
          "checkout-role",
          #"{"Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "*"}"#,
          boundary: "arn:aws:iam::111122223333:policy/boundary"
        )
      },
      .doesNotApply("it is an administrator already") {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      },
      .unreadPolicyOfRole,
    ],
    readsEveryPrincipal: true
  ) { context, resource in
    context.verdict(onRoleOf: context.function(resource)) { row, held in
      let place = context.access.place(of: .role(row))
      let missing = [context.missingPolicy(of: row)]
      guard let route = context.access.routes[place] else { return Verdict([], missing: held.hasUnread ? missing : []) }
      guard route.distance > 0 else { return .notApplicable("the role is an administrator already") }
      let isSure = route.conditionalHops == 0
      if !isSure, held.hasUnread || held.hasUnknownBoundary { return .unknown(missing) }
      return .fails([context.escalation(isSure ? .critical : .high, of: row, at: place)])
    }
  }
}

extension CheckContext {
  fileprivate func escalation(_ severity: Severity, of row: RowID<RoleRecord>, at place: Int) -> Failure {
    // Hops are put into words only where somebody reads them.
    let path = wording != .brief ? access.escalations.path(from: place, along: access.routes) ?? [] : []
    let statement = path.first?.grants.compactMap(\.ownStatement).first
    return failure(
      severity,
      cause: cause(statement, heldBy: .role(row)),
      provenance: statement.flatMap { provenance(of: $0, heldBy: .role(row)) },
      command: command(narrowing: cause(statement, heldBy: .role(row))),
      evidence: "\(text(inventory.roles[row.index].name)) \(path.map(words).joined(separator: ". Then it "))"
    )
  }
}
