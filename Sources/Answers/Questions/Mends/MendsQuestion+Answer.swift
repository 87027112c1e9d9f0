import Checks
import Inventory
import Mends

extension MendsQuestion {
  /// The mends with what they close, how their score comes about, and what to run.
  public func answer(_ facts: Facts, in session: AnswerSession) -> Answer {
    var answer = Answer("Mends")
    guard var narrator = facts.narrator else { return answer }
    guard !facts.places.isEmpty else {
      answer.items = [.line("nothing to mend: all that could be checked passes", .good)]
      return answer
    }
    answer.items = facts.places.map { place in
      .section(section(place + 1, narrator.set.mends[place], &narrator, in: session))
    }
    return answer
  }

  private func section(
    _ number: Int,
    _ mend: Mend,
    _ narrator: inout MendNarrator,
    in session: AnswerSession
  ) -> Answer.Section {
    let place = narrator.place(of: mend)
    var items: [Answer.Item] = [.line(Answer.Line(mend.closedPieces))]
    items.append(.field("score", "\(Count.grouped(mend.score.value)) = \(mend.score.words(of: mend))", .dim))
    let account = place.account.map { session.inventory.accountName($0) }
    let words = [account, place.region.isEmpty ? nil : place.region].compactMap(\.self).joined(separator: " ")
    if !words.isEmpty { items.append(.field("in", words, .dim)) }
    if let provenance = place.provenance {
      let position = session.position(provenance).map { ":\($0.line):\($0.column)" } ?? ""
      items.append(.field("at", session.path(of: provenance) + position, .dim, target: .file(provenance)))
    }
    items += narrator.endedPaths(by: mend).prefix(3).map { .field("ends", $0, .bad) }
    let command = narrator.command(of: mend)
    items += checks(of: mend, narrator, in: session) + change(of: mend, by: command, narrator)
    if let command {
      items += command.shellLines.map { .line(Answer.Line("  " + $0, copy: command.shellText)) }
    } else {
      items += narrator.steps(of: mend).map { .line($0, .dim) }
    }
    let sign = mend.severity.map { Sign.severity($0) } ?? .unknown
    let title = Answer.Line([
      Answer.Piece("\(number)  ", .dim),
      Answer.Piece(narrator.title(of: mend), .strong, sign: sign),
    ])
    return Answer.Section(title, fold: "mend.\(narrator.id(of: mend))", items: items)
  }
}

extension MendsQuestion {
  /// The checks that the mend satisfies, with how many findings go.
  private func checks(of mend: Mend, _ narrator: MendNarrator, in session: AnswerSession) -> [Answer.Item] {
    narrator.checks(of: mend).map { check, count in
      let title = [Answer.Piece(session.catalogue[Int(check)].id, .name, sign: .entry)]
      let trailing = Answer.Piece(Count.grouped(count), .count)
      return .line(Answer.Line(title, trailing: trailing, target: .findings(ofCheck: Int(check))), in: .pane)
    }
  }

  /// The policy before and after.
  private func change(of mend: Mend, by command: Command?, _ narrator: MendNarrator) -> [Answer.Item] {
    guard let change = narrator.change(of: mend, by: command) else { return [] }
    var items = change.removed.map { Answer.Item.line("- \($0)", .bad, in: .pane) }
    items += change.added.map { .line("+ \($0)", .good, in: .pane) }
    let title = Answer.Line(change.added.isEmpty ? "As it stands" : "Change", .strong)
    let section = Answer.Section(title, fold: "mend.change", items: items)
    return items.isEmpty ? [] : [Answer.Item(.section(section), in: .pane)]
  }
}

extension Mend {
  /// What it closes, in a line: `closes 8 critical, 12 high; tells 3 unknown`.
  var closedPieces: [Answer.Piece] {
    var pieces: [Answer.Piece] = []
    for severity in Severity.allCases.reversed() where closes[Int(severity.rawValue)] > 0 {
      if !pieces.isEmpty { pieces.append(Answer.Piece(", ")) }
      let count = closes[Int(severity.rawValue)]
      pieces.append(Answer.Piece("\(Count.grouped(count)) \(severity.name)", .severity(severity)))
    }
    if !pieces.isEmpty { pieces.insert(Answer.Piece("closes "), at: 0) }
    guard unknowns > 0 else { return pieces }
    let words =
      pieces.isEmpty ? "tells \(Count.grouped(unknowns)) unknown" : "; tells \(Count.grouped(unknowns)) unknown"
    return pieces + [Answer.Piece(words, .unknown)]
  }
}
