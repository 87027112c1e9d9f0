import Inventory
import JSON

extension FileReading {
  /// `lookup-events`, whose events are JSON in text, or a file of `Records` as a trail delivers it.
  ///
  /// Of each event only who called what on which resource is kept, and equal ones are counted.
  mutating func readTrailEvents(_ document: JSONView) {
    let isDelivered = has("Records", document)
    var tally = TrailTally()
    for record in records(isDelivered ? "Records" : "Events", document) {
      if isDelivered {
        readTrailEvent(record, provenance(of: record), &tally)
      } else {
        readEventText(record, &tally)
      }
    }
  }

  private mutating func readEventText(_ record: JSONView, _ tally: inout TrailTally) {
    guard let text = value("CloudTrailEvent", record, .string) else {
      return leaveOut(lacking: "CloudTrailEvent", at: record)
    }
    let place = provenance(of: record)
    let isRead = text.withText { bytes in
      guard let event = try? innerParser.parse(bytes), event.kind == .object else { return false }
      readTrailEvent(event, place, &tally)
      return true
    }
    if !isRead { leaveOut(.invalidDocument(field: "CloudTrailEvent"), "CloudTrailEvent", at: text) }
  }

  private mutating func readTrailEvent(_ event: JSONView, _ place: Provenance, _ tally: inout TrailTally) {
    // A call that was refused shows no permission in use.
    if let code = value("errorCode", event, .string), ResourceCoverage(code: code.string) == .denied { return }
    guard let principal = trailPrincipal(event) else { return }
    var use = TrailUseRecord(scope: scope, provenance: place)
    use.principal = principal
    use.source = text("eventSource", event)
    use.operation = text("eventName", event)
    guard !use.source.isEmpty, !use.operation.isEmpty else { return }
    use.lastUsed = time("eventTime", event)
    let resources = objects("resources", event).map { text("ARN", $0) }.filter { !$0.isEmpty }
    for resource in resources.isEmpty ? [.empty] : resources {
      use.resource = resource
      count(use, &tally)
    }
  }

  /// The role whose session called, or the user; nil for services, roots and others that have no policies here.
  private mutating func trailPrincipal(_ event: JSONView) -> StringID? {
    guard let identity = object("userIdentity", event), let type = value("type", identity, .string) else {
      return nil
    }
    let arn: StringID
    switch type.string {
    case "AssumedRole":
      let issuer = object("sessionContext", identity).flatMap { object("sessionIssuer", $0) }
      arn = issuer.map { text("arn", $0) } ?? .empty
    case "IAMUser": arn = text("arn", identity)
    default: return nil
    }
    return arn.isEmpty ? nil : arn
  }

  private mutating func count(_ use: TrailUseRecord, _ tally: inout TrailTally) {
    let key = TrailTally.Key(use)
    if let row = tally.rows[key] {
      fragment.change(TrailUseRecord.self) { rows in
        rows[row].count += 1
        rows[row].lastUsed = max(rows[row].lastUsed, use.lastUsed)
      }
    } else {
      tally.rows[key] = fragment[TrailUseRecord.self].count
      var first = use
      first.count = 1
      fragment.append(first)
    }
  }
}

/// The rows that one file has given so far.
private struct TrailTally {
  var rows: [Key: Int] = [:]

  struct Key: Hashable {
    var principal: StringID
    var source: StringID
    var operation: StringID
    var resource: StringID

    init(_ use: TrailUseRecord) {
      principal = use.principal
      source = use.source
      operation = use.operation
      resource = use.resource
    }
  }
}

extension OperationReader {
  static let trailEvents = [
    OperationReader(.cloudtrailLookupEvents) { $0.readTrailEvents($1) }
  ]
}
