import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleDataExfil = Check.unscopedGrants(
    id: "lambda-role-data-exfil",
    title: "Execution role can read whole stores of data",
    severity: .medium,
    rationale: """
      A flaw in the function then hands out every object, item, parameter or secret of the account rather than the few \
      that the function reads.
      """,
    remedy: "Limit reading to the buckets, tables, parameters and secrets the function reads.",
    group: ActionGroups.bulkReads,
    narrow: (action: "s3:GetObject", resource: "arn:aws:s3:::uploads/*", word: "bucket"),
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
    ]
  )
}
