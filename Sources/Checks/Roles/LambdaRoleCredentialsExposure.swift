import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleCredentialsExposure = Check(
    id: "lambda-role-credentials-exposure",
    title: "Execution role can call for credentials of others",
    severity: .high,
    subjects: [.function],
    rationale: """
      Credentials outlive the request that got them and work from anywhere: a flaw in the function becomes access as \
      somebody else, which ends neither with the function nor with its role.
      """,
    remedy: Remedy(
      "Name the roles that may be assumed and the resources whose credentials are needed; drop the rest.",
      command: .narrowerRolePolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .iamGetAccountAuthorizationDetails, .organizationsDescribePolicy,
    ],
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
      .passes("the permissions boundary leaves one role of it") {
        $0.addFunction()
        $0.addManagedPolicy(
          "arn:aws:iam::111122223333:policy/boundary",
          #"{"Effect": "Allow", "Action": "sts:*", "Resource": "arn:aws:iam::111122223333:role/reader"}"#
        )
        $0.addRole(
          "checkout-role",
          #"{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}"#,
          boundary: "arn:aws:iam::111122223333:policy/boundary"
        )
      },
      .passes("a control policy denies it") {
        $0.addFunction()
        $0.addOrganization(members: [])
        $0.addControlPolicy("no-sts", on: "ou-1", #"{"Effect": "Deny", "Action": "sts:*", "Resource": "*"}"#)
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}"#)
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
    context.verdict(onUnscopedGrantsOf: context.function(resource), among: ActionGroups.credentials, .high)
  }
}
