import Access
import IAM
import Inventory

extension Check {
  static let passRoleLambdaCreatePermission = Check(
    id: "passrole-lambda-create-permission",
    title: "Can open a new function with a stronger role to anyone",
    severity: .critical,
    subjects: [.role, .user],
    rationale: """
      A statement in the new function's own policy replaces the permission to invoke it, for its author or for another \
      account, and so gives both the permissions of the role that was passed.
      """,
    remedy: Remedy(
      "Let roles be passed by their names alone and to Lambda only where somebody deploys functions.",
      command: """
        aws iam put-user-policy --user-name USER --policy-name POLICY --policy-document file://narrower.json
        """
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    controls: .nist("AC-6"),
    operations: [.iamGetAccountAuthorizationDetails, .organizationsDescribePolicy],
    examples: [
      .fails("an administrator role may be passed", .critical) {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": ["iam:PassRole", "lambda:CreateFunction", "lambda:AddPermission"], "Resource": "*"}
          """#
        )
        $0.addRole("admin", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      },
      .fails("under a condition that only a request decides", .high) {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": ["iam:PassRole", "lambda:CreateFunction", "lambda:AddPermission"], "Resource": "*",
           "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}
          """#
        )
        $0.addRole("admin", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      },
      .passes("roles of the team alone may be passed") {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:AddPermission"], "Resource": "*"},
          {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/team-*"}
          """#
        )
        $0.addRole("admin", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      },
      .passes("roles may be passed to EC2 alone") {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:AddPermission"], "Resource": "*"},
          {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*",
           "Condition": {"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}}
          """#
        )
        $0.addRole("admin", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      },
      .passes("nothing opens the function") {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": ["iam:PassRole", "lambda:CreateFunction"], "Resource": "*"}
          """#
        )
        $0.addRole("admin", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      },
      .passes("the permissions boundary keeps it from passing roles") {
        $0.addUser(
          "dana",
          #"{"Effect": "Allow", "Action": ["iam:PassRole", "lambda:CreateFunction", "lambda:AddPermission"], "Resource": "*"}"#,
          boundary: "arn:aws:iam::111122223333:policy/boundary"
        )
        $0.addManagedPolicy(
          "arn:aws:iam::111122223333:policy/boundary",
          #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#
        )
        $0.addRole("admin", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      },
      .doesNotApply("no role lets Lambda in") {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": ["iam:PassRole", "lambda:CreateFunction", "lambda:AddPermission"], "Resource": "*"}
          """#
        )
      },
      .isUnknown("an attached policy has no document") {
        $0.addUser(attached: ["arn:aws:iam::111122223333:policy/team"])
        $0.addRole("admin", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      },
    ]
  ) { context, resource in
    context.verdict(onEscalationOf: resource, by: .named("pass-role-lambda-permission")) { hop in
      hop.isConditional ? .high : .critical
    }
  }
}
