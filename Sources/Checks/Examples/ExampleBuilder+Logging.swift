import AWSNames
import Inventory

extension ExampleBuilder {
  /// Adds a log group; 0 days stand for events that never expire.
  mutating func addLogGroup(
    _ name: String = "/aws/lambda/checkout",
    in region: String = ExampleBuilder.region,
    days: Int32 = 365
  ) {
    var group = LogGroupRecord(scope: scope(region), provenance: provenance)
    group.name = id(name)
    group.retentionDays = days
    rows.append(group)
    propose(.logGroup, name)
  }

  /// Adds a trail of the region with the answer of `get-event-selectors`; nil leaves that answer out.
  mutating func addTrail(
    _ name: String = "audit",
    isMultiRegion: Bool = false,
    homeRegion: String = ExampleBuilder.region,
    isLogging: Bool = true,
    selectors: String?
  ) {
    var trail = TrailRecord(scope: regional, provenance: provenance)
    trail.arn = id(ARNScope(region: homeRegion, account: ExampleBuilder.account).arn("cloudtrail", "trail/\(name)"))
    trail.name = id(name)
    trail.homeRegion = id(homeRegion)
    trail.isMultiRegion = isMultiRegion
    rows.append(trail)
    var status = TrailStatusRecord(scope: regional, provenance: provenance)
    status.trail = id(name)
    status.isLogging = isLogging
    rows.append(status)
    guard let selectors else { return }
    var record = EventSelectorRecord(scope: regional, provenance: provenance)
    record.trail = id(name)
    record.document = id(selectors)
    rows.append(record)
  }
}
