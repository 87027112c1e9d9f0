import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleResourceExposure = Check.unscopedGrants(
    id: "lambda-role-resource-exposure",
    title: "Execution role can rewrite resource policies",
    severity: .high,
    rationale: """
      Who may write the policies of buckets, queues, keys or functions can open them to an account of their own, and \
      so keep access after the function is mended.
      """,
    remedy: "Leave policies to the deployment; where the function must write one, name the resource.",
    group: ActionGroups.exposure,
    narrow: (action: "sqs:SetQueueAttributes", resource: "arn:aws:sqs:us-east-1:111122223333:orders", word: "queue"),
    examples: [
      .fails("the policies of all buckets", .high) {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "s3:PutBucketPolicy", "Resource": "*"}
          """#
        )
      },
      .fails("the attributes of all queues, their policy among them", .high) {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "sqs:SetQueueAttributes", "Resource": "arn:aws:sqs:*:111122223333:*"}
          """#
        )
      },
      .passes("the policy of one queue") {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "sqs:SetQueueAttributes",
           "Resource": "arn:aws:sqs:us-east-1:111122223333:orders"}
          """#
        )
      },
      .passes("all queues, but sending alone") {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"""
          {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}
          """#
        )
      },
    ]
  )
}
