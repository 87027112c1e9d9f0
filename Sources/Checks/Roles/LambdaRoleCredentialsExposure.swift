import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleCredentialsExposure = Check.unscopedGrants(
    id: "lambda-role-credentials-exposure",
    title: "Execution role can call for credentials of others",
    severity: .high,
    rationale: """
      Credentials outlive the request that got them and work from anywhere: a flaw in the function becomes access as \
      somebody else, which ends neither with the function nor with its role.
      """,
    remedy: "Name the roles that may be assumed and the resources whose credentials are needed; drop the rest.",
    group: ActionGroups.credentials,
    narrow: (action: "sts:AssumeRole", resource: "arn:aws:iam::111122223333:role/reader", word: "role"),
    examples: [
      .fails("any role", .high) {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::*:role/*"}
          """#
        )
      },
      .fails("a registry login, which cannot be limited", .high) {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "ecr:GetAuthorizationToken", "Resource": "*"}
          """#
        )
      },
      .passes("one role") {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::111122223333:role/reader"}
          """#
        )
      },
    ]
  )
}
