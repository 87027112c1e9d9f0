import Access
import IAM
import Inventory

extension Check {
  static let lambdaUpdateCodeEscalation = Check(
    id: "lambda-updatecode-escalation",
    title: "Can replace the code of a function with a stronger role",
    severity: .critical,
    subjects: [.role, .user],
    rationale: """
      New code runs with the function's role as the old code did. Whoever may replace it has that role as soon as the \
      function runs, by an invocation of their own or by its usual events.
      """,
    remedy: Remedy(
      "Limit lambda:UpdateFunctionCode to the functions that the principal deploys.",
      command: .narrowerUserPolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .lambdaListEventSourceMappings, .iamGetAccountAuthorizationDetails,
      .organizationsDescribePolicy,
    ],
    examples: [
      .fails("a function of an administrator, which may be invoked", .critical) {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": ["lambda:UpdateFunctionCode", "lambda:InvokeFunction"], "Resource": "*"}
          """#
        )
        $0.addAdministratorRole()
        $0.addFunction("deploy", role: "admin")
      },
      .fails("the function has to wait for an event that nobody knows of", .high) {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": "lambda:UpdateFunctionCode", "Resource": "*"}
          """#
        )
        $0.addAdministratorRole()
        $0.addFunction("deploy", role: "admin")
      },
      .fails("a queue runs the function", .critical) {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": "lambda:UpdateFunctionCode", "Resource": "*"}
          """#
        )
        $0.addAdministratorRole()
        $0.addFunction("deploy", role: "admin")
        $0.addMapping(to: "deploy", source: "arn:aws:sqs:us-east-1:111122223333:orders")
      },
      .passes("functions of the team alone") {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": ["lambda:UpdateFunctionCode", "lambda:InvokeFunction"],
           "Resource": "arn:aws:lambda:*:111122223333:function:team-*"}
          """#
        )
        $0.addAdministratorRole()
        $0.addFunction("deploy", role: "admin")
      },
      .passes("no function runs with more than the user has") {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": ["lambda:UpdateFunctionCode", "lambda:InvokeFunction"], "Resource": "*"}
          """#
        )
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "*"}"#)
      },
      .doesNotApply("an administrator gains nothing") {
        $0.addUser("dana", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
        $0.addFunction("deploy", role: "admin")
      },
      .isUnknown("an attached policy has no document") {
        $0.addUser(attached: ["arn:aws:iam::111122223333:policy/team"])
        $0.addAdministratorRole()
      },
    ],
    readsEveryPrincipal: true
  ) { context, resource in
    let techniques: [EscalationTechnique] = .named(
      "update-function-code-invoke",
      "update-function-code-permission",
      "update-function-code"
    )
    return context.verdict(onEscalationOf: resource, by: techniques) { $0.isConditional ? .high : .critical }
  }
}
