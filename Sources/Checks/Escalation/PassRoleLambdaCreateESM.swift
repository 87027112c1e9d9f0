extension Check {
  static let passRoleLambdaCreateESM = passRoleLambda(
    id: "passrole-lambda-create-esm",
    title: "Can start a new function with a stronger role by events",
    rationale: """
      Nobody need be allowed to invoke a new function: a mapping to a queue, stream or table runs it with the role that \
      was passed, and so with permissions its author lacks.
      """,
    action: "lambda:CreateEventSourceMapping",
    idle: "nothing starts the function",
    techniques: .named("pass-role-lambda-event-source", "pass-role-lambda-new-table")
  )
}
