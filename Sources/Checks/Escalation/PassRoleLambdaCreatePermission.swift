extension Check {
  static let passRoleLambdaCreatePermission = passRoleLambda(
    id: "passrole-lambda-create-permission",
    title: "Can open a new function with a stronger role to anyone",
    rationale: """
      A statement in the new function's own policy replaces the permission to invoke it, for its author or for another \
      account, and so gives both the permissions of the role that was passed.
      """,
    action: "lambda:AddPermission",
    idle: "nothing opens the function",
    techniques: .named("pass-role-lambda-permission")
  )
}
