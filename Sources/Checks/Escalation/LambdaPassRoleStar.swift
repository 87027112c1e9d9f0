import Access
import IAM
import Inventory

extension Check {
  static let lambdaPassRoleStar = Check(
    id: "lambda-passrole-star",
    title: "Every role may be passed on",
    severity: .critical,
    subjects: [.role, .user],
    rationale: """
      With iam:PassRole on all roles, whatever the principal may create, a function, an instance or a job, can be given \
      the strongest role of the account.
      """,
    remedy: Remedy(
      "Name the roles that may be passed, and the service by iam:PassedToService.",
      command: .narrowerUserPolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.iamGetAccountAuthorizationDetails, .organizationsDescribePolicy],
    examples: [
      .fails("every role to every service", .critical) {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}
          """#
        )
      },
      .fails("every role of the account to Lambda", .high) {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/*",
           "Condition": {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}}
          """#
        )
      },
      .passes("roles of a team") {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/team-*",
           "Condition": {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}}
          """#
        )
      },
      .passes("a Deny spares the roles of a team alone") {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": "iam:*", "Resource": "*"},
          {"Effect": "Deny", "Action": "iam:PassRole",
           "NotResource": "arn:aws:iam::111122223333:role/team-*"}
          """#
        )
      },
      .administrator,
      .unreadPolicyOfUser,
    ],
    decidedBy: .heldPolicies
  ) { context, resource in
    context.verdict(onUnscopedGrantsOf: resource) { grant, _ in
      guard !grant.actions.isDisjoint(with: ActionGroups.passRole) else { return nil }
      return (grant.conditions.isEmpty ? .critical : .high, "allows iam:PassRole on every role")
    }
  }
}
