import AWSNames
public import Access
import Checks
import IAM
import Inventory
import JSON

extension LeastPrivilegeQuestion {
  /// What the policy may leave out for lack of data.
  public func warnings(_ privilege: LeastPrivilege, in session: AnswerSession) -> [String] {
    let missing = privilege.missing.isEmpty ? [] : [session.context.sentence(missing: privilege.missing)]
    return missing + privilege.unread.map { Missing.words(policy: $0).sentence(in: session) }
  }

  /// The document, why each statement is there, and how it differs from what is granted.
  public func answer(_ privilege: LeastPrivilege, in session: AnswerSession) -> Answer {
    let words = PrivilegeWords(session, privilege)
    var answer = Answer(words.title)
    answer.items = [.line(words.title, .strong), .space()]
    answer.items += JSONWriter.text(privilege, .indented).parts(at: "\n").map { .line(String($0)) }
    let rows = privilege.statements.map { statement in
      let reasons = statement.reasons.map(words.sentence).joined(separator: "; ")
      return [Answer.Piece(words.short(statement.actions)), Answer.Piece(reasons)]
    }
    let table = Answer.Table([.init(""), .init("")], rows: rows)
    answer.items += section("Why", [Answer.Item(.table(table))])
    answer.items += section("More than it needs", privilege.differences.compactMap(words.excess))
    let unknown = privilege.differences.compactMap(words.unknown) + warnings(privilege, in: session)
    answer.items += section("Unknown, and left out", unknown)
    answer.items += section("Needed and not allowed", privilege.differences.compactMap(words.lacking))
    return answer
  }

  private func section(_ title: String, _ lines: [String]) -> [Answer.Item] {
    lines.isEmpty ? [] : section(title, lines.map { .line($0) })
  }

  private func section(_ title: String, _ items: [Answer.Item]) -> [Answer.Item] {
    [.space(), .section(Answer.Section(Answer.Line(title, .strong), fold: "least.\(title)", items: items))]
  }

  private func policy(_ privilege: LeastPrivilege) -> Record.Value {
    let bytes = Array(JSONWriter.text(privilege).utf8)
    return (try? JSONTree.parse(bytes)).map { .json($0) } ?? .none
  }

  /// The policy, and how it differs from what the role holds.
  public static let fields: [RecordField<Record>] = [
    RecordField(key: "function", "Function"),
    RecordField(key: "role", "Role"),
    RecordField(key: "policy", "Policy"),
    RecordField(key: "excess", "Excess", kind: .phrases),
    RecordField(key: "unknown", "Unknown", kind: .phrases),
    RecordField(key: "lacking", "Lacking", kind: .phrases),
    RecordField(key: "missing", "Missing", kind: .phrases),
  ]

  /// The policy with what it rests on.
  public func records(_ privilege: LeastPrivilege, in session: AnswerSession) -> [Record] {
    let words = PrivilegeWords(session, privilege)
    let role = session.text(session.inventory.functions.role[privilege.function.index])
    return [
      Record([
        ("function", .text(session.inventory.functionARN(privilege.function))), ("role", .text(role)),
        ("policy", policy(privilege)), ("excess", .texts(privilege.differences.compactMap(words.excess))),
        ("unknown", .texts(privilege.differences.compactMap(words.unknown))),
        ("lacking", .texts(privilege.differences.compactMap(words.lacking))),
        ("missing", .texts(warnings(privilege, in: session))),
      ])
    ]
  }
}

/// A proposed policy in words.
private struct PrivilegeWords {
  let session: AnswerSession
  let privilege: LeastPrivilege

  init(_ session: AnswerSession, _ privilege: LeastPrivilege) {
    self.session = session
    self.privilege = privilege
  }

  var title: String {
    let inventory = session.inventory
    let name = session.text(inventory.functions.name[privilege.function.index])
    let role = session.text(inventory.functions.role[privilege.function.index])
    let others = privilege.role.map { inventory.links.functionsOfRole.count($0) - 1 } ?? 0
    return "\(role) of \(name)" + (others > 0 ? " and \(others) other function\(others == 1 ? "" : "s")" : "")
  }

  func short(_ names: [String]) -> String { Count.shortened(names, limit: 3) }

  func excess(_ difference: PrivilegeDifference) -> String? {
    switch difference {
    case .unusedService(let service, let statements):
      "\(service): not used in the period of the report of \(day(privilege.usage.completed)); \(granted(statements))"
    case .unusedActions(let service, let actions, let statements):
      "\(service): \(short(actions)) not used according to the report of \(day(privilege.usage.completed)); "
        + granted(statements)
    case .actionWildcard(let statement, let pattern, let named):
      "\(pattern) of \(statement) could be named: \(short(named))"
    case .resourceWildcard(let statement, let pattern, let named):
      "\(pattern) of \(statement) could be named: \(short(named))"
    case .unknownUse, .lacking: nil
    }
  }

  func unknown(_ difference: PrivilegeDifference) -> String? {
    guard case .unknownUse(let service, let statements) = difference else { return nil }
    return "\(service): nothing tells whether it is used; \(granted(statements))"
  }

  func lacking(_ difference: PrivilegeDifference) -> String? {
    guard case .lacking(let action, let resource, let reason) = difference else { return nil }
    return "\(action) on \(resource): \(sentence(reason))"
  }

  private func granted(_ statements: [StatementReference]) -> String {
    "granted by \(statements.map(\.description).joined(separator: "; "))"
  }

  private func day(_ seconds: Int64) -> String {
    seconds == 0 ? "an unknown day" : Day(secondsSince1970: seconds).description
  }

  func sentence(_ reason: RoleNeed.Reason) -> String {
    switch reason {
    case .log(let group): "it writes its log to \(group)"
    case .network: "it has network interfaces in a VPC"
    case .tracing: "X-Ray tracing is active"
    case .deadLetter: "its dead-letter target"
    case .destination: "its destination"
    case .eventSource: "its event source, polled with the role"
    case .environmentKey: "the key of its environment variables"
    case .variable(let name): "the variable \(name) names the resource"
    case .recorded(let count, let last): "\(count) recorded call\(count == 1 ? "" : "s"), the last on \(day(last))"
    case .actionUsed(let last): "used, last on \(day(last))"
    case .serviceUsed(let last):
      last == 0 ? "its service was used" : "its service was used, last on \(day(last)); nothing tells which actions"
    }
  }
}
