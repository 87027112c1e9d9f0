import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleResourceStar = Check.unscopedGrants(
    id: "lambda-role-resource-star",
    title: "Role may change or read secrets on every resource",
    severity: .medium,
    rationale: """
      A function writes to a table or two and reads its own secret. Granted on every resource, the same actions reach \
      what belongs to other teams, and everything that is created later.
      """,
    remedy: "Name the resources the function uses, or a prefix that is theirs alone.",
    group: ActionGroups.limitable,
    narrow: (
      action: "dynamodb:PutItem", resource: "arn:aws:dynamodb:us-east-1:111122223333:table/orders", word: "table"
    ),
    examples: [
      .fails("writing to every table", .medium) {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": ["dynamodb:PutItem", "dynamodb:Query"], "Resource": "*"}
          """#
        )
      },
      .fails("every secret of the account, by its region and id", .medium) {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "secretsmanager:GetSecretValue",
           "Resource": "arn:aws:secretsmanager:*:111122223333:secret:*"}
          """#
        )
      },
      .passes("one table") {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "dynamodb:PutItem",
           "Resource": "arn:aws:dynamodb:us-east-1:111122223333:table/orders"}
          """#
        )
      },
      .passes("tables of one team, by a tag") {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": "*",
           "Condition": {"StringEquals": {"aws:ResourceTag/team": "shop"}}}
          """#
        )
      },
    ],
    others: [
      .doesNotApply("its one action cannot be limited") {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "xray:PutTraceSegments", "Resource": "*"}
          """#
        )
      },
      .isUnknown("an action that the table of actions lacks") {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "orders:PlaceOrder", "Resource": "*"}
          """#
        )
      },
    ]
  ) { context, function, held in
    let unlisted = held.unlistedActions
    guard unlisted.isEmpty else { return .unknown([context.unlisted(unlisted, for: function)]) }
    let isUnlimitable = !held.unscoped.isEmpty && held.reach.actions.isDisjoint(with: ActionGroups.limitable)
    return isUnlimitable ? .notApplicable("what it may change cannot be limited to resources") : .passes
  }
}

extension CheckContext {
  /// What an up-to-date table of actions would tell.
  fileprivate func unlisted(_ actions: [String], for function: Function) -> MissingCall {
    MissingCall(
      .iamGetAccountAuthorizationDetails,
      .collected,
      in: function.scope,
      note: "the table of actions of 2026-11-21 does not tell what \(actions.joined(separator: ", ")) does"
    )
  }
}
