import AWSNames
import Inventory

extension Check {
  static let lambdaLogGroupMissing = Check(
    id: "lambda-log-group-missing",
    title: "Function has run but has no log group",
    severity: .medium,
    subjects: [.function],
    rationale: """
      A function that runs and leaves no log has a role that may not write one, or someone deleted it: what it did, \
      and what was done to it, cannot be told.
      """,
    remedy: Remedy(
      "Create the group with a retention, and let the role write to it.",
      command: .aws("logs create-log-group").option("log-group-name", .group).option("region", .region)
    ),
    responsibility: .customer,
    duty: .loggingAndAudit,
    operations: [
      .lambdaListFunctions, .logsDescribeLogGroups, .iamGetAccountAuthorizationDetails, .cloudtrailLookupEvents,
    ],
    examples: [
      .fails("the role was used, but there is no group", .medium) {
        $0.addFunction()
        $0.addRole(lastUsed: 1_760_000_000)
      },
      .passes("the group is there") {
        $0.addFunction()
        $0.addLogGroup()
      },
      .passes("the group that the function's configuration names is there") {
        $0.addFunction { $0.logGroup = $1.id("shop") }
        $0.addLogGroup("shop")
      },
      .passes("a function at the edge logs under its home region") {
        $0.addFunction()
        $0.addLogGroup("/aws/lambda/us-east-1.checkout")
      },
      .isUnknown("a function at the edge logs in regions that were not collected") {
        $0.addFunction()
        $0.addEdgeRole()
      },
      .doesNotApply("it has never become active") { $0.addFunction { $0.state = $1.id("Pending") } },
      .isUnknown("log groups were not collected", without: .logsDescribeLogGroups),
      .doesNotApply("its role was never used") {
        $0.addFunction()
        $0.addRole()
      },
      .isUnknown("whether it has ever run is not known", without: .iamGetAccountAuthorizationDetails),
      .isUnknown("its role is no longer there to tell when it was used") { $0.addFunction() },
    ]
  ) { context, resource in
    let function = context.function(resource)
    if context.hasLogGroup(function) { return .passes }
    let missing = context.missingLogGroups(of: function)
    if !missing.isEmpty { return .unknown(missing) }
    if !function.state.isEmpty, context.text(function.state) == "Pending" {
      return .notApplicable("the function has never become active")
    }
    guard let role = context.inventory.links.roleOfFunction[function.row.index] else {
      return .unknown([context.missingUse(of: function)])
    }
    // IAM tells when a role was last used; every run of the function uses it.
    let lastUsed = context.inventory.roles[role.index].lastUsed
    guard context.inventory.roles[role.index].lastUsedKnown else { return .unknown([context.missingLastUse(of: role)]) }
    guard lastUsed > 0 else { return .notApplicable("its role was never used, so that it has not run") }
    let name = context.inventory.logGroupName(of: function.row)
    return .fails([
      context.failure(
        .medium,
        cause: .missing(.logs, of: resource),
        command: Command.aws("logs create-log-group", region: context.region(function.scope))
          .option("log-group-name", name),
        evidence: "\(name) is missing, though the role was last used on \(Day(secondsSince1970: lastUsed))"
      )
    ])
  }
}

extension CheckContext {
  fileprivate func hasLogGroup(_ function: Function) -> Bool {
    if inventory.logGroup(of: function.row) != nil { return true }
    // At the edge a function logs in the viewer's region, under the name of the region it comes from; nothing else need
    // tell that it runs there. One at the edge may have been run in its home region too.
    let names = ["/aws/lambda/\(region(function.scope)).\(text(function.name))", "/aws/lambda/\(text(function.name))"]
    let known = names.prefix(function.runsAtEdge ? 2 : 1).compactMap { inventory.strings.id(of: $0) }
    guard !known.isEmpty else { return false }
    let account = inventory.scopes[function.scope.index].account
    return inventory.scopes.of(account).contains { scope in
      known.contains { inventory.logGroups.row(named: $0, in: scope) != nil }
    }
  }

  /// Where the function's log group may be and was not looked for: at the edge in any region that runs functions there.
  fileprivate func missingLogGroups(of function: Function) -> [MissingCall] {
    guard function.runsAtEdge else { return missing(.logsDescribeLogGroups, in: function.scope).map { [$0] } ?? [] }
    let account = inventory.accounts[inventory.scopes[function.scope.index].account.index].id
    let calls = Region.edge.compactMap { region -> MissingCall? in
      let scope = inventory.strings.id(of: region.name).flatMap { inventory.links.scope(account: account, region: $0) }
      guard let scope else { return MissingCall(.logsDescribeLogGroups, .notCollected) }
      return missing(.logsDescribeLogGroups, in: scope)
    }
    return calls.reduce(into: []) { kept, call in
      if !kept.contains(call) { kept.append(call) }
    }
  }

  /// The call that would tell whether the function has run.
  fileprivate func missingUse(of function: Function) -> MissingCall {
    let account = inventory.scopes[function.scope.index].account
    let roles = fact(RoleLists.self)[account]
    guard roles.state == .collected else { return roles }
    return unanswered(.cloudtrailLookupEvents, in: function.scope)
  }
}
