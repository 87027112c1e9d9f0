import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleDataExfil = Check(
    id: "lambda-role-data-exfil",
    title: "Execution role can read whole stores of data",
    severity: .medium,
    subjects: [.function],
    rationale: """
      A flaw in the function then hands out every object, item, parameter or secret of the account rather than the few \
      that the function reads.
      """,
    remedy: Remedy(
      "Limit reading to the buckets, tables, parameters and secrets the function reads.",
      command: .narrowerRolePolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .iamGetAccountAuthorizationDetails, .organizationsDescribePolicy,
    ],
    examples: [
      .fails("every object of every bucket", .medium) {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::*"}
          """#
        )
      },
      .fails("every parameter and secret", .medium) {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": ["ssm:GetParameter*", "secretsmanager:GetSecretValue"], "Resource": "*"}
          """#
        )
      },
      .passes("the objects of one bucket") {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::uploads/*"}
          """#
        )
      },
      .passes("the permissions boundary leaves one bucket of it") {
        $0.addFunction()
        $0.addManagedPolicy(
          "arn:aws:iam::111122223333:policy/boundary",
          #"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::uploads/*"}"#
        )
        $0.addRole(
          "checkout-role",
          #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#,
          boundary: "arn:aws:iam::111122223333:policy/boundary"
        )
      },
      .passes("a control policy denies it") {
        $0.addFunction()
        $0.addOrganization(members: [])
        $0.addControlPolicy("no-s3", on: "ou-1", #"{"Effect": "Deny", "Action": "s3:*", "Resource": "*"}"#)
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#)
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
    context.verdict(onUnscopedGrantsOf: context.function(resource), among: ActionGroups.bulkReads, .medium)
  }
}
