import IAM
import Inventory

extension Check {
  static let lambdaUpdateConfigEscalation = Check.functionChange(
    id: "lambda-updateconfig-escalation",
    title: "Can load own code into a function with a stronger role",
    severity: .high,
    rationale: """
      A layer of a stranger's account, another entry point of a container image, or a role swapped under a function is \
      set without touching the function's code: what watches deployments does not see it, and it runs with the \
      function's role.
      """,
    remedy: "Limit lambda:UpdateFunctionConfiguration to own functions, and layers to own ones by lambda:Layer.",
    action: "lambda:UpdateFunctionConfiguration",
    techniques: .named(
      "update-function-layer-invoke",
      "update-function-layer",
      "update-function-image-invoke",
      "update-function-image",
      "update-function-role"
    ),
    examples: [
      .fails("a container image takes no layers, but another entry point", .high) {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "*"},
          {"Effect": "Allow", "Action": "lambda:UpdateFunctionConfiguration", "Resource": "*",
           "Condition": {"ForAllValues:StringLike": {"lambda:Layer": "arn:aws:lambda:*:111122223333:layer:*"}}}
          """#
        )
        $0.addAdministratorRole()
        $0.addFunction("deploy", role: "admin") { function, _ in function.packageType = .image }
      },
      .passes("layers are pinned") {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "*"},
          {"Effect": "Allow", "Action": "lambda:UpdateFunctionConfiguration", "Resource": "*",
           "Condition": {"ForAllValues:StringLike": {"lambda:Layer": "arn:aws:lambda:*:111122223333:layer:*"}}}
          """#
        )
        $0.addAdministratorRole()
        $0.addFunction("deploy", role: "admin")
      },
    ]
  )
}
