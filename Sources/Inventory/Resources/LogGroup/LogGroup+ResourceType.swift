import AWSNames

extension ResourceType {
  /// A log group of CloudWatch Logs.
  public static let logGroup = ResourceType(
    LogGroupRecord.self,
    word: "log group",
    plural: "log groups",
    typeName: "AWS::Logs::LogGroup",
    service: "logs",
    listedBy: [.logsDescribeLogGroups],
    form: ResourceForm(
      { $0.logGroups },
      name: { $0.strings[$0.logGroups[$1].name] },
      arn: { inventory, row in
        let group = inventory.logGroups[row]
        let written = inventory.strings[group.arn]
        if !written.isEmpty { return ARN.withoutStar(written) }
        return inventory.names(in: group.scope).logGroup(inventory.strings[group.name])
      },
      find: { inventory, arn, account in
        guard let name = arn.logGroupName, let scope = inventory.scope(arn.region, of: account) else { return nil }
        return inventory.strings.id(of: name).flatMap { inventory.logGroups.row(named: $0, in: scope) }
      }
    ),
    fields: [
      ResourceField("retention") { inventory, row in
        let group = inventory.logGroups[row]
        return group.retentionDays < 0 ? .unknown(group.retention) : .text(group.retention)
      },
      ResourceField("stored") { inventory, row in
        .bytes(inventory.logGroups[row].storedBytes)
      },
      ResourceField("encrypted") { inventory, row in
        let key = inventory.logGroups[row].key
        return .text(key.isEmpty ? "with a key that AWS owns" : "with \(inventory.strings[key])")
      },
    ],
    links: [
      ResourceLink("Functions that write to it") { inventory, row in
        inventory.functions(writingTo: row).map { ResourceID($0) }
      }
    ]
  )
}

extension LogGroupRecord: Resource, PlacedRow {
  /// A log group.
  public static var type: ResourceType { .logGroup }
}
