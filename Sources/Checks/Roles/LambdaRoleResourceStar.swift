import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleResourceStar = Check(
    id: "lambda-role-resource-star",
    title: "Role may change or read secrets on every resource",
    severity: .medium,
    subjects: [.function],
    rationale: """
      A function writes to a table or two and reads its own secret. Granted on every resource, the same actions reach \
      what belongs to other teams, and everything that is created later.
      """,
    remedy: Remedy(
      "Name the resources the function uses, or a prefix that is theirs alone.",
      command: .narrowerRolePolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .iamGetAccountAuthorizationDetails, .organizationsDescribePolicy,
    ],
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
      .passes("the permissions boundary leaves one table of it") {
        $0.addFunction()
        $0.addManagedPolicy(
          "arn:aws:iam::111122223333:policy/boundary",
          #"{"Effect": "Allow", "Action": "dynamodb:*", "Resource": "arn:aws:dynamodb:us-east-1:111122223333:table/orders"}"#
        )
        $0.addRole(
          "checkout-role",
          #"{"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": "*"}"#,
          boundary: "arn:aws:iam::111122223333:policy/boundary"
        )
      },
      .passes("a control policy denies it") {
        $0.addFunction()
        $0.addOrganization(members: [])
        $0.addControlPolicy("no-dynamodb", on: "ou-1", #"{"Effect": "Deny", "Action": "dynamodb:*", "Resource": "*"}"#)
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": "*"}"#)
      },
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

      .doesNotApply("the role belongs to another account") {
        $0.addFunction { $0.role = $1.id("arn:aws:iam::444455556666:role/elsewhere") }
      },
      .isUnknown("an attached policy has no document") {
        $0.addFunction()
        $0.addRole(attached: ["arn:aws:iam::111122223333:policy/team"])
      },
    ]
  ) { context, resource in
    let group = ActionGroups.limitable
    return context.verdict(onUnscopedGrantsOf: context.function(resource), among: group, .medium) { held in
      let unlisted = held.unlistedActions
      guard unlisted.isEmpty else { return .unknown([context.unlisted(unlisted, for: context.function(resource))]) }
      let isUnlimitable = !held.unscoped.isEmpty && held.reach.actions.isDisjoint(with: group)
      return isUnlimitable ? .notApplicable("what it may change cannot be limited to resources") : .passes
    }
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
