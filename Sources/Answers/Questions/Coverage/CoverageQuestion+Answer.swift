import Checks
import Inventory

extension CoverageQuestion {
  /// The calls that were not answered, by account and region, with what they leave unknown.
  public func answer(_ facts: Facts, in session: AnswerSession) -> Answer {
    let answered = facts.entries.count { $0.state == .collected }
    var answer = Answer("Coverage")
    answer.items = [.line("\(Count.grouped(answered)) of \(Count.of(facts.entries.count, "call")) answered")]
    let places = facts.entries.indices
    for account in places.chunked(by: { facts.entries[$0].account }) {
      let regions = account.chunked(by: { facts.entries[$0].scope }).map { section($0, facts, in: session) }
      let name = facts.entries[account[0]].account.map { session.inventory.accountName($0) } ?? "organization"
      let title = Answer.Line([Answer.Piece(name, .strong)], trailing: count(account, facts))
      let whole = Answer.Section(title, fold: "coverage.\(name)", items: regions.map { .section($0) })
      answer.items += [.space(), .section(whole)]
    }
    return answer
  }

  private func section(_ places: [Int], _ facts: Facts, in session: AnswerSession) -> Answer.Section {
    let region = facts.entries[places[0]].scope.map { session.text(session.inventory.scopes[$0.index].region) }
    let missing = places.filter { facts.entries[$0].state != .collected }
    let items = missing.map { place -> Answer.Item in
      let entry = facts.entries[place]
      let checks = facts.unknownChecks[place]
      let line = Answer.Line(
        [
          Answer.Piece(entry.operation.name, entry.isNeeded ? .unknown : .dim, sign: .unknown),
          Answer.Piece(" \(entry.state.words)", .dim),
        ],
        trailing: checks.isEmpty ? nil : Answer.Piece("\(Count.of(checks.count, "check")) unknown", .unknown)
      )
      guard !checks.isEmpty else { return .line(line) }
      let names = checks.map { Answer.Item.line(session.catalogue[$0].id, in: .pane) }
      let fold = "coverage.\(region ?? "global").\(entry.operation.name)"
      return .section(Answer.Section(line, fold: fold, isFolded: true, items: names))
    }
    let title = Answer.Line([Answer.Piece(region ?? "global")], trailing: count(places, facts))
    let fold = "coverage.\(facts.entries[places[0]].account?.rawValue ?? 0).\(region ?? "global")"
    return Answer.Section(title, fold: fold, isFolded: missing.isEmpty, items: items)
  }

  private func count(_ places: [Int], _ facts: Facts) -> Answer.Piece {
    let answered = places.count { facts.entries[$0].state == .collected }
    return Answer.Piece("\(answered) of \(places.count)", .count)
  }

  /// Where a call belongs, what became of it, and which checks cannot tell without it.
  public static let fields: [RecordField<Record>] = [
    RecordField(key: "account", "Account"),
    RecordField(key: "accountName", "Name"),
    RecordField(key: "region", "Region"),
    RecordField(key: "call", "Call"),
    RecordField(key: "state", "State"),
    RecordField(key: "needed", "Needed", kind: .flag),
    RecordField(key: "unknownChecks", "Unknown checks", kind: .words),
  ]

  /// One record for each call of an account and region.
  public func records(_ facts: Facts, in session: AnswerSession) -> [Record] {
    let inventory = session.inventory
    return zip(facts.entries, facts.unknownChecks).map { entry, checks in
      let region = entry.scope.map { session.text(inventory.scopes[$0.index].region) } ?? "global"
      return Record([
        ("account", .text(entry.account.map { session.text(inventory.accounts[$0.index].id) } ?? "")),
        ("accountName", .text(entry.account.map { inventory.accountName($0) } ?? "")), ("region", .text(region)),
        ("call", .text(entry.operation.name)), ("state", .text(entry.state.word)), ("needed", .flag(entry.isNeeded)),
        ("unknownChecks", .texts(checks.map { session.catalogue[$0].id })),
      ])
    }
  }
}

extension Collection {
  /// Runs of elements with the same key.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, key(last) == key(element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}
