import Inventory
import JSON

extension FileReading {
  mutating func readLogGroups(_ document: JSONView) {
    for record in records("logGroups", document) {
      guard let name = name("logGroupName", record) else { continue }
      var group = LogGroupRecord(scope: scope, provenance: provenance(of: record))
      group.name = name
      group.arn = text("arn", record)
      group.retentionDays = integer("retentionInDays", record) ?? 0
      group.key = text("kmsKeyId", record)
      group.storedBytes = long("storedBytes", record, .shown) ?? 0
      fragment.append(group)
    }
  }

  /// `describe-resource-policies` of CloudWatch Logs.
  mutating func readLogPolicies(_ document: JSONView) {
    for record in records("resourcePolicies", document) {
      guard let name = name("policyName", record) else { continue }
      appendPolicy(.logs, owner: name, "policyDocument", record, provenance: provenance(of: record))
    }
  }

  mutating func readTrails(_ document: JSONView) {
    for record in records("trailList", document) {
      guard let arn = name("TrailARN", record) else { continue }
      var trail = TrailRecord(scope: scope, provenance: provenance(of: record))
      trail.arn = arn
      trail.name = text("Name", record)
      trail.homeRegion = text("HomeRegion", record)
      trail.isMultiRegion = flag("IsMultiRegionTrail", record)
      trail.isOrganization = flag("IsOrganizationTrail", record)
      fragment.append(trail)
    }
  }

  mutating func readTrailStatus(_ document: JSONView) {
    guard has("IsLogging", document) else { return noteNoAnswer(document) }
    guard let isLogging = value("IsLogging", document, .boolean, .always)?.boolean else { return }
    var status = TrailStatusRecord(scope: scope, provenance: provenance(of: document))
    status.trail = interner.intern(parameter)
    status.isLogging = isLogging
    fragment.append(status)
  }

  mutating func readEventSelectors(_ document: JSONView) {
    guard has("EventSelectors", document) || has("AdvancedEventSelectors", document) else {
      return noteNoAnswer(document)
    }
    var selectors = EventSelectorRecord(scope: scope, provenance: provenance(of: document))
    selectors.trail = text("TrailARN", document)
    if selectors.trail.isEmpty { selectors.trail = interner.intern(parameter) }
    selectors.document = document.minified.withUnsafeBytes { interner.intern(utf8: $0) }
    // Of a document that is kept as it is, what checks read goes through the gate here.
    let unreadBefore = unreadCount
    lookThroughSelectors(document)
    if unreadCount == unreadBefore { fragment.append(selectors) }
  }

  private mutating func lookThroughSelectors(_ document: JSONView) {
    for selector in objects("EventSelectors", document) {
      _ = text("ReadWriteType", selector)
      for resource in objects("DataResources", selector) {
        _ = text("Type", resource)
        _ = texts("Values", resource)
      }
    }
    for selector in objects("AdvancedEventSelectors", document) {
      for condition in objects("FieldSelectors", selector) {
        _ = text("Field", condition, .always)
        for name in Self.comparisons { _ = texts(name, condition) }
      }
    }
  }

  /// Source: CloudTrail API reference, "AdvancedFieldSelector", as known on 2026-11-28.
  private static let comparisons: [StaticString] = [
    "Equals", "StartsWith", "EndsWith", "NotEquals", "NotStartsWith", "NotEndsWith",
  ]

  /// KMS `list-keys`, which tells ids alone.
  mutating func readKeys(_ document: JSONView) {
    for record in records("Keys", document) {
      guard let arn = name("KeyArn", record) else { continue }
      var key = KeyRecord(scope: scope, provenance: provenance(of: record))
      key.arn = arn
      key.id = text("KeyId", record)
      fragment.append(key)
    }
  }

  /// KMS `describe-key`.
  mutating func readKey(_ document: JSONView) {
    guard let record = object("KeyMetadata", document) else { return noteNoAnswer(document) }
    guard let arn = name("Arn", record) else { return }
    var key = KeyRecord(scope: scope, provenance: provenance(of: record))
    key.arn = arn
    key.id = text("KeyId", record)
    key.state = text("KeyState", record)
    key.manager = text("KeyManager", record, .shown)
    fragment.append(key)
  }
}

extension OperationReader {
  static let recording = [
    OperationReader(.logsDescribeLogGroups) { $0.readLogGroups($1) },
    OperationReader(.logsDescribeResourcePolicies) { $0.readLogPolicies($1) },
    OperationReader(.cloudtrailDescribeTrails) { $0.readTrails($1) },
    OperationReader(.cloudtrailGetTrailStatus) { $0.readTrailStatus($1) },
    OperationReader(.cloudtrailGetEventSelectors) { $0.readEventSelectors($1) },
    OperationReader(.kmsListKeys) { $0.readKeys($1) },
    OperationReader(.kmsDescribeKey) { $0.readKey($1) },
    OperationReader(.kmsGetKeyPolicy) { $0.readResourcePolicy(.key, $1) },
  ]
}
