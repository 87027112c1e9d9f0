import Access
import IAM
import Inventory

extension Check {
  static let policyAssumeAnyRole = Check(
    id: "policy-assume-any-role",
    title: "Any role may be assumed",
    severity: .high,
    subjects: [.role, .user],
    rationale: """
      Trust policies that name the whole account leave it to identity policies who may assume a role: one that names \
      them all opens every such role, here and in every account that trusts this one.
      """,
    remedy: Remedy(
      "Name the roles that may be assumed.",
      command: .narrowerUserPolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.iamGetAccountAuthorizationDetails, .organizationsDescribePolicy],
    examples: [
      .fails("a wildcard for the role", .high) {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}
          """#
        )
      },
      .fails("every role of every account", .high) {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": "sts:Assume*", "Resource": "arn:aws:iam::*:role/*"}
          """#
        )
      },
      .passes("one role in every account") {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::*:role/deploy"}
          """#
        )
      },
      .administrator,
      .unreadPolicyOfUser,
    ],
    decidedBy: .heldPolicies
  ) { context, resource in
    context.verdict(onUnscopedGrantsOf: resource) { grant, _ in
      grant.actions.isDisjoint(with: ActionGroups.assumeRole) ? nil : (.high, "allows sts:AssumeRole on every role")
    }
  }
}
