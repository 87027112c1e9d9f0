import AWSNames
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
        command: context.ownRole(for: function),
        evidence: "\(context.text(function.role)) is the role of \(uses) functions"
      )
    ])
  }
}

extension CheckContext {
  /// The commands that make a role for a function alone, with all that the shared one has, and let it run with that.
  fileprivate func ownRole(for function: Function) -> Command {
    let update = Command.aws("lambda update-function-configuration", region: region(function.scope))
      .option("function-name", text(function.name))
    guard let row = inventory.links.roleOfFunction[function.row.index] else { return update.option("role", .roleARN) }
    let role = inventory.roles[row.index]
    let name = "\(text(function.name))-role"
    let arn = inventory.names(in: role.scope).role(name)
    let isTaken = inventory.strings.id(of: arn).flatMap { inventory.roles.row($0) } != nil
    guard !isTaken, !role.trustPolicy.isEmpty, name.utf8.count <= Self.longestRoleName else {
      return update.option("role", .roleARN)
    }
    var commands = Command.aws("iam create-role").option("role-name", name)
      .option("assume-role-policy-document", text(role.trustPolicy)).option("permissions-boundary", text(role.boundary))
    for policy in inventory.lists.pairs(role.inlinePolicies) {
      commands = commands.then(
        Command.aws("iam put-role-policy").option("role-name", name).option("policy-name", text(policy.name))
          .option("policy-document", text(policy.value))
      )
    }
    for policy in inventory.lists[role.attachedPolicies] {
      commands = commands.then(
        Command.aws("iam attach-role-policy").option("role-name", name).option("policy-arn", text(policy))
      )
    }
    return commands.then(update.option("role", arn))
  }

  /// Source: IAM user guide, "IAM and AWS STS quotas", as known on 2026-11-28.
  private static let longestRoleName = 64

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
