import Access
import Checks
import IAM
import Inventory

/// What a principal can reach as headings with what belongs to them.
struct ReachSections {
  let session: AnswerSession
  let subject: ReachSubject
  let reach: PrincipalReach

  init(_ session: AnswerSession, _ subject: ReachSubject, _ reach: PrincipalReach) {
    self.session = session
    self.subject = subject
    self.reach = reach
  }

  /// Actions listed under one service, and resources or roles under one heading of a pane.
  static let mostRows = 60

  var principal: PrincipalRow { subject.principal }
  var access: AccessModel { session.access }

  var answer: Answer {
    var items = heading + unknowns + administrator + [.space(in: .pane)] + levels
    if reach.tree.count == 0 {
      items.append(.line("no action, as far as its policies are known", .dim, in: .pane))
    }
    return Answer(session.arn(principal), items: items + guardrails + roles + resources)
  }

  /// A count at the right edge.
  static func count(_ number: Int, isAll: Bool = false) -> Answer.Piece {
    Answer.Piece((isAll ? "all " : "") + Count.grouped(number), .count)
  }

  /// The words for several: `and 3 more`.
  static func rest(_ number: Int, _ noun: String = "") -> [Answer.Item] {
    number > 0 ? [.line("and \(number) more\(noun)", .dim, in: .pane)] : []
  }
}

// MARK: What is said first

extension ReachSections {
  private var heading: [Answer.Item] {
    let arn = session.arn(principal)
    let function = subject.function.map { session.inventory.functionARN($0) + " runs with " } ?? ""
    let title = Answer.Line(
      [Answer.Piece(access.name(principal), .name)],
      whole: [Answer.Piece(function + arn, .strong)],
      trailing: Answer.Piece(Count.of(reach.tree.count, "action"), .count),
      target: session.target(principal),
      copy: arn
    )
    var line = Answer.Line("\(verdict)\(reach.tree.count) actions")
    line.depth = 1
    return [.line(title), .line(line, in: .lines)]
  }

  private var verdict: String {
    switch reach.administrator {
    case .administrator(let statements): "administrator by \(Self.list(statements)), "
    case .cut(let statements, let cut): "no administrator though \(Self.list(statements)) says so: \(cut); "
    case .unknown(_, missing: .boundary(let name)): "perhaps an administrator: the boundary \(name) is not known; "
    case .unknown(_, missing: .serviceControl):
      "perhaps an administrator: not all service control policies are known; "
    case .notAdministrator: "no administrator, "
    }
  }

  private static func list(_ statements: [StatementReference]) -> String {
    statements.map(\.description).joined(separator: "; ")
  }

  private var unknowns: [Answer.Item] {
    guard !reach.unknowns.isEmpty else { return [] }
    let lines = reach.unknowns.map { unknown in
      let (what, names) = unknown.words(in: session)
      return Answer.Item.line("\(what): \(names.joined(separator: ", "))")
    }
    let section = Answer.Section(Answer.Line("not known", .strong), fold: "reach.unknown", items: lines)
    return [.section(section, in: .lines)] + reach.unknowns.flatMap(shortWords)
  }

  private func shortWords(_ unknown: PrincipalReach.Unknown) -> [Answer.Item] {
    func line(_ text: String) -> Answer.Item { .line(.unknown(text), in: .pane) }
    switch unknown {
    case .policies(let names): return names.map { line("the words of \(session.policyName($0)) are not known") }
    case .boundary(let name): return [line("the words of its boundary \(session.policyName(name)) are not known")]
    case .controlPolicies(let names): return names.map { line("the words of control policy \($0) are not known") }
    case .organization(let calls): return calls.map { .missing(.call($0), in: .pane) }
    }
  }

  private var administrator: [Answer.Item] {
    func list(_ statements: [StatementReference]) -> [Answer.Item] {
      statements.map { .line(statement($0, .identity, depth: 1), in: .pane) }
    }
    switch reach.administrator {
    case .administrator(let statements): return [.line("administrator", .bad, in: .pane)] + list(statements)
    case .cut(let statements, let cut):
      var though = Answer.Line("though everything is granted by", .dim)
      though.depth = 1
      return [.line("no administrator: \(cut)", .good, in: .pane), .line(though, in: .pane)] + list(statements)
    case .unknown(_, let missing):
      return [.line(.unknown("everything is granted, but \(missing.words)"), in: .pane)]
    case .notAdministrator: return []
    }
  }

  /// A statement as a line that leads to its policy.
  func statement(
    _ statement: StatementReference,
    _ kind: PolicyKind,
    prefix: String = "",
    depth: Int = 0
  ) -> Answer.Line {
    let source = access.source(of: statement.policy, in: kind, principal: principal)
    return Answer.Line(
      [
        Answer.Piece(prefix, .dim),
        Answer.Piece("\(session.policyName(statement.policy)), \(statement.statement)", .name),
      ],
      target: source.map { .file($0.provenance) },
      copy: statement.description,
      depth: depth
    )
  }
}

extension AdministratorVerdict.MissingPolicies {
  /// What is not known, in words.
  var words: String {
    switch self {
    case .boundary(let name): "the words of its boundary \(name) are not known"
    case .serviceControl: "service control policies are not known in full"
    }
  }
}

extension PrincipalReach.Unknown {
  /// What is not known, and of which policies or calls.
  func words(in session: AnswerSession) -> (what: String, names: [String]) {
    switch self {
    case .policies(let names): ("policies", names)
    case .boundary(let name): ("boundary", [name])
    case .controlPolicies(let names): ("control policies", names)
    case .organization(let calls): ("organization", [session.context.sentence(missing: calls)])
    }
  }
}
