import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleResourceExposure = Check(
    id: "lambda-role-resource-exposure",
    title: "Execution role can rewrite resource policies",
    severity: .high,
    subjects: [.function],
    rationale: """
      Who may write the policies of buckets, queues, keys or functions can open them to an account of their own, and \
      so keep access after the function is mended.
      """,
    remedy: Remedy(
      "Leave policies to the deployment; where the function must write one, name the resource.",
      command: .narrowerRolePolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .iamGetAccountAuthorizationDetails, .organizationsDescribePolicy,
    ],
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
      .passes("the permissions boundary leaves one queue of it") {
        $0.addFunction()
        $0.addManagedPolicy(
          "arn:aws:iam::111122223333:policy/boundary",
          #"{"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:us-east-1:111122223333:orders"}"#
        )
        $0.addRole(
          "checkout-role",
          #"{"Effect": "Allow", "Action": "sqs:SetQueueAttributes", "Resource": "*"}"#,
          boundary: "arn:aws:iam::111122223333:policy/boundary"
        )
      },
      .passes("a control policy denies it") {
        $0.addFunction()
        $0.addOrganization(members: [])
        $0.addControlPolicy("no-sqs", on: "ou-1", #"{"Effect": "Deny", "Action": "sqs:*", "Resource": "*"}"#)
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "sqs:SetQueueAttributes", "Resource": "*"}"#)
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
    context.verdict(onUnscopedGrantsOf: context.function(resource), among: ActionGroups.exposure, .high)
  }
}
