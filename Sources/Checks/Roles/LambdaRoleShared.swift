import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleShared = Check(
    id: "lambda-role-shared",
    title: "Execution role is shared between functions",
    severity: .medium,
    subjects: [.function],
    rationale: """
      A shared role holds the sum of what its functions need, so that each can do what only the others should, and the \
      trail of who did what ends at the role.
      """,
    remedy: Remedy(
      "Give the function a role of its own with what it alone needs.",
      command: .aws("lambda update-function-configuration")
        .option("function-name", .name).option("role", .roleARN).option("region", .region)
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .iamGetAccountAuthorizationDetails],
    examples: [
      .fails("two functions, one role", .medium) {
        $0.addFunction(role: "shared")
        $0.addFunction("orders", role: "shared")
        $0.addRole("shared", #"{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}"#)
      },
      .fails("two functions share an administrator", .high) {
        $0.addFunction(role: "shared")
        $0.addFunction("orders", role: "shared")
        $0.addRole("shared", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      },
      .passes("only replicas share it") {
        $0.addFunction()
        $0.addFunction("orders")
        $0.addRole()
        $0.addReplica()
      },
      .passes("each has its own") {
        $0.addFunction()
        $0.addFunction("orders")
      },
      .doesNotApply("it is the only function of the account") { $0.addFunction() },
      .doesNotApply("a replica of Lambda@Edge") { $0.addReplica() },
      .isUnknown("a region of the account was not listed") {
        $0.addFunction()
        $0.addFunction("orders")
        $0.addRegion("eu-west-1", .lambdaListFunctions, .notCollected)
      },
    ],
    edgeReplicas: .neverApplies
  ) { context, resource in
    let function = context.function(resource)
    if let missing = context.missingConfiguration(of: function) { return .unknown([missing]) }
    let uses = context.roleUses(of: function)
    let account = context.inventory.scopes[function.scope.index].account
    if uses < 2 {
      let missing = context.fact(FunctionLists.self).missing[account.index]
      if !missing.isEmpty { return .unknown(missing) }
      return context.fact(FunctionLists.self).counts[account.index] == 1
        ? .notApplicable("it is the only function of the account") : .passes
    }
    return .fails([
      context.failure(
        context.isPrivileged(roleOf: function) ? .high : .medium,
        cause: context.inventory.links.roleOfFunction[function.row.index].map { .setting(.sharing, of: ResourceID($0)) }
          ?? .setting(.role, of: resource),
        command: Command.aws("lambda update-function-configuration", region: context.region(function.scope))
          .option("function-name", context.text(function.name)).option("role", .roleARN),
        evidence: "\(context.text(function.role)) is the role of \(uses) functions"
      )
    ])
  }
}

extension CheckContext {
  /// How many functions name the role of this one; replicas of Lambda@Edge are the function they are copies of.
  fileprivate func roleUses(of function: Function) -> Int {
    guard let role = inventory.links.roleOfFunction[function.row.index] else {
      return fact(UnlistedRoles.self).uses[function.role] ?? 1
    }
    return fact(RoleUses.self).counts[role.index]
  }

  /// Whether the role, as far as it is known, is an administrator or holds whole services.
  fileprivate func isPrivileged(roleOf function: Function) -> Bool {
    guard let role = inventory.links.roleOfFunction[function.row.index] else { return false }
    let held = held(byRole: role)
    if !held.serviceWildcards.isEmpty { return true }
    if case .administrator = held.administrator { return true }
    return false
  }
}
