import IAM
import Inventory

extension Check {
  static let lambdaUpdateCodeEscalation = Check.functionChange(
    id: "lambda-updatecode-escalation",
    title: "Can replace the code of a function with a stronger role",
    severity: .critical,
    rationale: """
      New code runs with the function's role as the old code did. Whoever may replace it has that role as soon as the \
      function runs, by an invocation of their own or by its usual events.
      """,
    remedy: "Limit lambda:UpdateFunctionCode to the functions that the principal deploys.",
    action: "lambda:UpdateFunctionCode",
    techniques: .named(
      "update-function-code-invoke",
      "update-function-code-permission",
      "update-function-code"
    ),
    examples: [
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
    ]
  )
}
