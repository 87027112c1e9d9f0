import Inventory

extension Check {
  static let lambdaRoleMissing = Check(
    id: "lambda-role-missing",
    title: "Execution role no longer exists",
    severity: .high,
    subjects: [.function],
    rationale: """
      Every invocation fails until the role is back, and whoever may create roles decides what the function can do by \
      creating one of that name.
      """,
    remedy: Remedy(
      "Point the function at a role that exists, or delete the function when nobody misses it.",
      command: .aws("lambda update-function-configuration")
        .option("function-name", .name).option("role", .roleARN).option("region", .region)
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .iamGetAccountAuthorizationDetails],
    examples: [
      .fails("the role was deleted", .high) {
        $0.addFunction()
        $0.addRole("another-role")
      },
      .passes("the role is there") {
        $0.addFunction()
        $0.addRole()
      },
      .foreignRole,
      .isUnknown("roles were not collected", without: .iamGetAccountAuthorizationDetails),
    ]
  ) { context, resource in
    let function = context.function(resource)
    switch context.executionRole(of: function) {
    case .known: return .passes
    case .foreign: return .notApplicable("the role belongs to another account")
    case .unknown(let call): return .unknown([call])
    case .gone: break
    }
    return .fails([
      context.failure(
        .high,
        cause: .missing(
          .role,
          name: function.role,
          of: ResourceID(context.inventory.scopes[function.scope.index].account)
        ),
        command: Command.aws("lambda update-function-configuration", region: context.region(function.scope))
          .option("function-name", context.text(function.name)).option("role", .roleARN),
        evidence: "\(context.text(function.role)) is not among the roles of the account"
      )
    ])
  }
}
