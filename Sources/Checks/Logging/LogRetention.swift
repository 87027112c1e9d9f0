import Inventory

extension Check {
  static let logRetention = Check(
    id: "log-retention",
    title: "Log group keeps its events too briefly or for ever",
    severity: .medium,
    subjects: [.logGroup, .account],
    rationale: """
      Intrusions are often noticed months later: logs that are gone by then tell nothing. Logs that never expire cost \
      more each month and keep personal data past its time.
      """,
    remedy: Remedy(
      "Keep the logs for a year, or for as long as your rules ask.",
      command: .aws("logs put-retention-policy")
        .option("log-group-name", .group).option("retention-in-days", "365").option("region", .region)
    ),
    responsibility: .customer,
    duty: .loggingAndAudit,
    operations: [.lambdaListFunctions, .logsDescribeLogGroups],
    examples: [
      .fails("a month", .medium) { $0.addLogGroup(days: 30) },
      .fails("for ever", .low) { $0.addLogGroup(days: 0) },
      .passes("a year") { $0.addLogGroup(days: 365) },
      .passes("a group of another name that a function writes to") {
        $0.addLogGroup("shop", days: 400)
        $0.addFunction { $0.logGroup = $1.id("shop") }
      },
      .doesNotApply("no function writes to the group") { $0.addLogGroup("/var/log/messages", days: 1) },
      .isUnknown("log groups of a region with functions were not collected") {
        $0.addFunction()
        $0.forget(.logsDescribeLogGroups)
        $0.subject = ExampleBuilder.Subject(.account, "root")
      },
      .isUnknown("the retention of the group is not told") { $0.addLogGroup(days: -1) },
    ],
    failsWithout: [.logsDescribeLogGroups]
  ) { context, resource in
    guard resource.type == .logGroup else { return context.logGroupsAreKnown(inAccount: RowID(resource.row)) }
    let group = context.inventory.logGroups[Int(resource.row)]
    guard context.isFunctionLogGroup(RowID(resource.row)) else {
      return .notApplicable("no function writes to the group")
    }
    if group.retentionDays < 0 { return .unknown([MissingCall(.logsDescribeLogGroups, .failed, in: group.scope)]) }
    if group.retentionDays >= CheckContext.retentionGoal { return .passes }
    let isEndless = group.retentionDays == 0
    return .fails([
      context.failure(
        isEndless ? .low : .medium,
        cause: .setting(.retention, of: resource),
        discriminator: isEndless ? "never-expires" : "too-brief",
        command: Command.aws("logs put-retention-policy", region: context.region(group.scope))
          .option("log-group-name", context.text(group.name))
          .option("retention-in-days", String(CheckContext.retentionGoal)),
        evidence: isEndless
          ? "events never expire"
          : "events expire after \(group.retentionDays) of at least \(CheckContext.retentionGoal) days"
      )
    ])
  }
}

extension CheckContext {
  /// Days that log events should be kept.
  fileprivate static let retentionGoal: Int32 = 365

  fileprivate func isFunctionLogGroup(_ row: RowID<LogGroupRecord>) -> Bool {
    let name = inventory.logGroups[row.index].name
    return fact(FunctionLogGroups.self).contains(name, in: inventory)
  }

  /// Where log groups were not collected, those of the account's functions cannot be judged.
  fileprivate func logGroupsAreKnown(inAccount row: RowID<AccountRecord>) -> Verdict {
    let missing = inventory.scopes.of(row).compactMap { scope -> MissingCall? in
      guard inventory.functions.of(scope).count > 0 else { return nil }
      return self.missing(.logsDescribeLogGroups, in: scope)
    }
    return missing.isEmpty ? .notApplicable("each log group is judged by itself") : .unknown(missing)
  }
}
