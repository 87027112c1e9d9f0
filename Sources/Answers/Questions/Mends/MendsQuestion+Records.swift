import AWSNames
import Access
import Checks
import Inventory
import Mends
import Query

extension MendsQuestion {
  /// What is to be done, where, what it closes, and why it stands where it does.
  public static let fields: [RecordField<Record>] = [
    RecordField(key: "id", "Name", visibility: .hidden),
    RecordField(key: "kind", "Kind"),
    RecordField(key: "title", "Title"),
    RecordField(key: "resource", "Resource"),
    RecordField(key: "account", "Account"),
    RecordField(key: "region", "Region"),
    RecordField(key: "source", "Source", kind: .place, visibility: .hidden),
    RecordField(key: "severity", "Severity"),
    RecordField(key: "closes", "Closes"),
    RecordField(key: "findings", "Findings", kind: .phrases, visibility: .hidden),
    RecordField(key: "unknowns", "Unknowns", kind: .number),
    RecordField(key: "endsPaths", "Ends paths", kind: .phrases, visibility: .hidden),
    RecordField(key: "endsExposure", "Ends exposure", kind: .phrases, visibility: .hidden),
    RecordField(key: "score", "Score", kind: .number),
    RecordField(key: "scoreParts", "Score parts", kind: .phrases, visibility: .hidden),
    RecordField(key: "command", "Command", kind: .phrases, visibility: .hidden),
    RecordField(key: "steps", "Steps", kind: .phrases, visibility: .hidden),
  ]

  /// One record for each mend.
  public func records(_ facts: Facts, in session: AnswerSession) -> [Record] {
    guard var narrator = facts.narrator else { return [] }
    return facts.places.map { record(narrator.set.mends[$0], &narrator, in: session) }
  }

  private func record(_ mend: Mend, _ narrator: inout MendNarrator, in session: AnswerSession) -> Record {
    let place = narrator.place(of: mend)
    let closes = Severity.allCases.reversed().map { ($0.name, Record.Value.number(mend.closes[Int($0.rawValue)])) }
    let ids = mend.findings.map { narrator.details(ofFinding: $0).id.description }
    let command = narrator.command(of: mend)
    return Record([
      ("id", .text(narrator.id(of: mend).description)),
      ("kind", .text(mend.kind.rawValue)),
      ("title", .text(narrator.title(of: mend))),
      ("resource", .text(place.resource)),
      ("account", .text(place.account.map { session.text(session.inventory.accounts[$0.index].id) } ?? "")),
      ("region", .text(place.region)),
      ("source", place.provenance.map { session.place(of: $0) } ?? .none),
      ("severity", mend.severity.map { .text($0.name) } ?? .none),
      ("closes", .record(Record(closes))),
      ("findings", .texts(ids)),
      ("unknowns", .number(mend.unknowns)),
      ("endsPaths", .texts(narrator.endedPaths(by: mend))),
      ("endsExposure", .texts(narrator.endedExposures(by: mend))),
      ("score", .number(mend.score.value)),
      ("scoreParts", .list(mend.score.parts(of: mend).map { .record($0) })),
      ("command", command.map { .list($0.steps.map { .texts($0.map(\.text)) }) } ?? .none),
      ("steps", .texts(narrator.steps(of: mend))),
    ])
  }
}

extension AnswerSession {
  /// A place in a file of the snapshot, with its line and column where the file is at hand.
  func place(of provenance: Provenance) -> Record.Value {
    var place = Record([("file", .text(path(of: provenance))), ("offset", .number(Int(provenance.offset)))])
    let position = position(provenance)
    place.add("line", position.map { .number($0.line) } ?? .none)
    place.add("column", position.map { .number($0.column) } ?? .none)
    return .record(place)
  }
}

extension Score {
  /// The factors with what they come from, in the order in which they are multiplied.
  func parts(of mend: Mend) -> [Record] {
    var parts = Severity.allCases.reversed().compactMap { severity -> Record? in
      let count = mend.closes[Int(severity.rawValue)]
      guard count > 0 else { return nil }
      return part(severity.name, ("count", .number(count)), ("points", .number(weights.points(severity))))
    }
    if mend.unknowns > 0 { parts.append(part("unknown", ("count", .number(mend.unknowns)))) }
    parts.append(part("sum", ("points", .number(severity))))
    parts.append(part("callers", ("of", .text(callers.phrase)), ("percent", .number(weights.percent(callers)))))
    parts.append(part("reach", ("of", .text(power.name)), ("percent", .number(weights.percent(power)))))
    parts.append(part("guard", ("percent", .number(isGuarded ? weights.guarded : 100))))
    return parts
  }

  private func part(_ name: String, _ fields: (String, Record.Value)...) -> Record {
    Record([("part", .text(name))] + fields)
  }

  /// The sum as people read it: `2 critical × 1000 + 3 high × 250 = 2750, × 300 % internet = 8250`.
  func words(of mend: Mend) -> String {
    var terms = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = mend.closes[Int(severity.rawValue)]
      return count > 0 ? "\(count) \(severity.name) × \(Count.grouped(weights.points(severity)))" : nil
    }
    if mend.unknowns > 0 { terms.append("\(mend.unknowns) unknown") }
    var factors = ["\(weights.percent(callers)) % \(callers.phrase)"]
    if power != .ordinary { factors.append("\(weights.percent(power)) % \(power.name)") }
    if isGuarded { factors.append("\(weights.guarded) % guarded") }
    return "(\(terms.joined(separator: " + "))) × \(factors.joined(separator: " × "))"
  }
}
