extension Check {
  static let passRoleLambdaCreateInvoke = passRoleLambda(
    id: "passrole-lambda-create-invoke",
    title: "Can run a new function with a stronger role",
    rationale: """
      Whoever may pass a role to a new function, create it and invoke it has the role's permissions within a minute, \
      and the trail names the function rather than them.
      """,
    action: "lambda:InvokeFunction",
    idle: "nothing lets the function be invoked",
    techniques: .named("pass-role-lambda-invoke")
  )
}
