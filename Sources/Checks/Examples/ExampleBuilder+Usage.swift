import Inventory

extension ExampleBuilder {
  /// Adds a report of last accessed services, made on the day examples are judged: how many days ago each was used; nil
  /// for never.
  mutating func addUsageReport(_ services: [String: Int?], of role: String = "checkout-role") {
    var report = UsageReportRecord(scope: global, provenance: provenance)
    report.entity = id(ExampleBuilder.roleARN(role))
    report.completed = ExampleBuilder.seconds(daysAgo: 0)
    report.useCount = UInt32(services.count)
    rows.append(report)
    for (service, days) in services.sorted(by: { $0.key < $1.key }) {
      let used = days.map { ExampleBuilder.seconds(daysAgo: $0) } ?? 0
      rows.append(ServiceUseRecord(service: id(service), lastUsed: used))
    }
  }

  /// Adds calls of the role that a trail recorded, the last of them a day before examples are judged.
  mutating func addRecordedCall(
    _ operation: String,
    source: String,
    on resource: String = "",
    by role: String = "checkout-role",
    count: UInt32 = 1
  ) {
    var use = TrailUseRecord(scope: regional, provenance: provenance)
    use.principal = id(ExampleBuilder.roleARN(role))
    use.source = id(source)
    use.operation = id(operation)
    use.resource = id(resource)
    use.lastUsed = ExampleBuilder.seconds(daysAgo: 1)
    use.count = count
    rows.append(use)
  }
}
