import Access
import IAM
import Inventory

extension Check {
  static let lambdaUpdateConfigEscalation = Check(
    id: "lambda-updateconfig-escalation",
    title: "Can load own code into a function with a stronger role",
    severity: .high,
    subjects: [.role, .user],
    rationale: """
      A layer of a stranger's account, another entry point of a container image, or a role swapped under a function is \
      set without touching the function's code: what watches deployments does not see it, and it runs with the \
      function's role.
      """,
    remedy: Remedy(
      "Limit lambda:UpdateFunctionConfiguration to own functions, and layers to own ones by lambda:Layer.",
      command: .narrowerUserPolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .lambdaListEventSourceMappings, .iamGetAccountAuthorizationDetails,
      .organizationsDescribePolicy,
    ],
    examples: [
      .fails("a function of an administrator, which may be invoked", .high) {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": ["lambda:UpdateFunctionConfiguration", "lambda:InvokeFunction"], "Resource": "*"}
          """#
        )
        $0.addAdministratorRole()
        $0.addFunction("deploy", role: "admin")
      },
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
      .passes("functions of the team alone") {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": ["lambda:UpdateFunctionConfiguration", "lambda:InvokeFunction"],
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
          {"Effect": "Allow", "Action": ["lambda:UpdateFunctionConfiguration", "lambda:InvokeFunction"], "Resource": "*"}
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
      "update-function-layer-invoke",
      "update-function-layer",
      "update-function-image-invoke",
      "update-function-image",
      "update-function-role"
    )
    return context.verdict(onEscalationOf: resource, by: techniques) { $0.isConditional ? .medium : .high }
  }
}
