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
      .doesNotApply("it has never become active") { $0.addFunction { $0.state = $1.id("Pending") } },
      .isUnknown("log groups were not collected") {
        $0.addFunction()
        $0.forget(.logsDescribeLogGroups)
      },
      .doesNotApply("its role was never used") {
        $0.addFunction()
        $0.addRole()
      },
      .isUnknown("whether it has ever run is not known") {
        $0.addFunction()
        $0.forget(.iamGetAccountAuthorizationDetails)
      },
      .isUnknown("its role is no longer there to tell when it was used") { $0.addFunction() },
    ]
  ) { context, resource in
    let function = context.function(resource)
    if context.hasLogGroup(function) { return .passes }
    if let missing = context.missing(.logsDescribeLogGroups, in: function.scope) { return .unknown([missing]) }
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
    let name = context.expectedLogGroup(of: function)
    return .fails([
      context.failure(
        .medium,
        command: Command.aws("logs create-log-group", region: context.region(function.scope))
          .option("log-group-name", name),
        evidence: "\(name) is missing, though the role was last used on \(Day(secondsSince1970: lastUsed))"
      )
    ])
  }
}

extension CheckContext {
  /// The group that the function's settings name, else the one that Lambda names after it.
  func expectedLogGroup(of function: Function) -> String {
    function.logGroup.isEmpty ? "/aws/lambda/\(text(function.name))" : text(function.logGroup)
  }

  fileprivate func hasLogGroup(_ function: Function) -> Bool {
    let logGroups = inventory.logGroups
    if !function.logGroup.isEmpty, logGroups.row(named: function.logGroup, in: function.scope) != nil { return true }
    if function.logGroup.isEmpty, let name = inventory.strings.id(of: expectedLogGroup(of: function)),
      logGroups.row(named: name, in: function.scope) != nil
    {
      return true
    }
    // At the edge a function logs in the viewer's region, under the name of the region it comes from.
    let edgeName = "/aws/lambda/\(region(function.scope)).\(text(function.name))"
    guard let edge = inventory.strings.id(of: edgeName) else { return false }
    let account = inventory.scopes[function.scope.index].account
    return inventory.scopes.of(account).contains { logGroups.row(named: edge, in: $0) != nil }
  }

  /// The call that would tell whether the function has run.
  fileprivate func missingUse(of function: Function) -> MissingCall {
    let account = inventory.scopes[function.scope.index].account
    let roles = fact(RoleLists.self)[account]
    guard roles.state == .collected else { return roles }
    return unanswered(.cloudtrailLookupEvents, in: function.scope)
  }
}
