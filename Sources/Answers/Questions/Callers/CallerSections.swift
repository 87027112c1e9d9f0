import AWSNames
import Access
import Checks
import IAM
import Inventory
import Query

/// The callers of one function as headings with what lets each of them.
struct CallerSections {
  private let session: AnswerSession
  private let callers: FunctionCallers
  private let names: PartyNames

  init(_ session: AnswerSession, _ callers: FunctionCallers) {
    self.session = session
    self.callers = callers
    names = PartyNames(session, home: session.inventory.account(of: ResourceID(callers.function)))
  }

  private typealias Group = FunctionCallers.Group
  private typealias Member = FunctionCallers.Member

  /// Those who stand equally far away.
  func section(_ group: FunctionCallers.Group) -> Answer.Section {
    let count = group.members.count
    let most = CallersQuestion.mostMembers
    var items = session.shown(of: group.members, most: most).enumerated().flatMap { place, member in
      self.items(member, group.distance).map { item in
        Answer.Item(item.content, in: place < most ? item.media : item.media.intersection(.lines))
      }
    }
    if count > most { items.append(.line("and \(count - most) more", .dim, in: .pane)) }
    return Answer.Section(
      Answer.Line(
        [Answer.Piece(group.distance.title, group.distance.isOpen ? .warning : .strong)],
        trailing: Answer.Piece("\(count)", .count)
      ),
      fold: "callers.\(group.distance)",
      isFolded: group.distance.isLocal && count > 6,
      items: items
    )
  }

  /// Sources that are configured to start the function though nothing lets them; nil when there are none.
  var refused: Answer.Section? {
    guard !callers.refused.isEmpty else { return nil }
    let title = Answer.Line(
      [Answer.Piece("configured, but no statement lets it in", .warning)],
      trailing: Answer.Piece("\(callers.refused.count)", .count)
    )
    return Answer.Section(title, fold: "callers.refused", items: callers.refused.map { .line(line($0)) })
  }
}

// MARK: Members

extension CallerSections {
  private func items(_ member: Member, _ distance: FunctionCallers.Distance) -> [Answer.Item] {
    let name = names.name(member.who)
    var head = Answer.Line(
      [Answer.Piece(name.short, name.target == nil ? .plain : .name), Answer.Piece(actions(of: member), .dim)],
      target: name.target,
      copy: name.full
    )
    guard !member.grants.isEmpty || !member.sources.isEmpty else {
      if distance == .eventSources { return [.line(head)] }
      var open = Answer.Line("lets everybody through without credentials", .warning)
      open.depth = 1
      return [.line(head), .line(open)]
    }
    if !member.grants.isEmpty { head.trailing = .certainty(isConditional: member.isConditional) }
    var items = member.sources.map { Answer.Item.line(line($0)) }
    for grant in member.grants {
      let steps = grant.evidence.map { evidence($0, of: member, prefix: prefix(grant, of: member)) }
      items += steps.filter { !$0.isPassage }.map { .evidence($0) }
    }
    if let assumers = member.assumers { items.append(self.assumers(assumers, of: name.full)) }
    let fold = "caller.\(distance).\(name.full)"
    return [.section(Answer.Section(head, fold: fold, isFolded: distance.isLocal, items: items))]
  }

  private func evidence(_ step: AccessEvidence, of member: Member, prefix: String) -> Evidence {
    guard case .principal(let row) = member.who else { return Evidence(step, prefix: prefix) }
    return Evidence(step, account: session.access.account(row), prefix: prefix)
  }

  /// The actions of a member, without what all of them begin with.
  private func actions(of member: Member) -> String {
    let shown = member.actions.map { $0.begins(with: "lambda:") ? String($0.dropFirst(7)) : $0 }
    return shown.isEmpty ? "" : "  \(shown.joined(separator: ", "))"
  }

  /// What tells a grant from the others of a member, where there are several.
  private func prefix(_ grant: FunctionCallers.Grant, of member: Member) -> String {
    guard member.grants.count > 1 else { return grant.qualifier.isEmpty ? "" : "\(grant.qualifier): " }
    let action = grant.action.begins(with: "lambda:") ? String(grant.action.dropFirst(7)) : grant.action
    return grant.qualifier.isEmpty ? "\(action): " : "\(action) of \(grant.qualifier): "
  }

  private func line(_ trigger: RowID<TriggerRecord>) -> Answer.Line {
    let name = names.name(trigger)
    return Answer.Line(name.short, .name, target: name.target, copy: name.full)
  }

  /// Who may assume a role that may invoke, below its line.
  private func assumers(_ assumers: WhoCan, of role: String) -> Answer.Item {
    guard !assumers.grants.isEmpty else { return .line("nobody may assume it", .dim) }
    let most = CallersQuestion.mostMembers
    var items = assumers.grants.prefix(most).map { grant -> Answer.Item in
      let name = names.name(grant.party)
      return .line(
        Answer.Line(
          [Answer.Piece(name.short, name.target == nil ? .plain : .name)],
          trailing: .certainty(isConditional: grant.isConditional),
          target: name.target,
          copy: name.full
        )
      )
    }
    let rest = assumers.grants.count - most
    if rest > 0 { items.append(.line("and \(rest) more", .dim)) }
    let count = Answer.Piece("\(assumers.grants.count)", .count)
    let title = Answer.Line([Answer.Piece("assumed by", .dim)], trailing: count)
    return .section(Answer.Section(title, fold: "assumers.\(role)", items: items))
  }
}

// MARK: Records

extension CallerSections {
  /// One record for each caller, those nobody lets in last.
  var records: [Record] {
    callers.groups.flatMap { group in group.members.map { record($0, group.distance.word) } }
      + callers.refused.map { record("refused", names.name($0).full, [], [], isConditional: false, []) }
  }

  private func record(_ member: Member, _ distance: String) -> Record {
    let evidence = member.grants.flatMap { grant in
      grant.evidence.map { self.evidence($0, of: member, prefix: "") }
    }
    let name = names.name(member.who).full
    let triggers = member.sources.map { names.name($0).full }
    return record(distance, name, member.actions, triggers, isConditional: member.isConditional, evidence)
  }

  private func record(
    _ distance: String,
    _ caller: String,
    _ actions: [String],
    _ triggers: [String],
    isConditional: Bool,
    _ evidence: [Evidence]
  ) -> Record {
    Record([
      ("distance", .text(distance)), ("caller", .text(caller)), ("actions", .texts(actions)),
      ("triggers", .texts(triggers)),
      ("conditional", .flag(isConditional)), ("reasons", evidence.reasons),
      ("sources", evidence.sources(in: session)),
    ])
  }
}

extension FunctionCallers.Member {
  /// What it may do, each once.
  fileprivate var actions: [String] {
    grants.map(\.action).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
