import AWSNames
import Answers
import Access
import IAM
import Checks
import Inventory
import JSON
import Screen

/// A proposed policy for people: the document, why each statement is there, and how it differs from what is granted.
struct LeastPrivilegeText {
  let context: CheckContext
  let privilege: LeastPrivilege
  let ink: Ink

  var lines: [String] {
    var lines = [ink.strong(title.printable), ""]
    lines += JSONWriter.text(privilege, .indented).split(separator: "\n").map { String($0).printable }
    lines += ["", ink.strong("Why")]
    var table = TextTable([.init(title: ""), .init(title: ""), .init(title: "")])
    for statement in privilege.statements {
      let reasons = statement.reasons.map(sentence).joined(separator: "; ")
      table.append(["", short(statement.actions), reasons])
    }
    lines += table.lines()
    lines += section("More than it needs", privilege.differences.compactMap(excess))
    lines += section("Unknown, and left out", privilege.differences.compactMap(unknown) + warnings)
    lines += section("Needed and not allowed", privilege.differences.compactMap(lacking))
    return lines
  }

  /// What the policy may leave out for lack of data.
  var warnings: [String] {
    var lines: [String] = []
    if !privilege.missing.isEmpty { lines.append(context.sentence(missing: privilege.missing)) }
    lines += privilege.unread.map { "the words of \($0) are not in the snapshot" }
    return lines
  }

  private var title: String {
    let inventory = context.inventory
    let name = inventory.strings[inventory.functions.name[privilege.function.index]]
    let role = inventory.strings[inventory.functions.role[privilege.function.index]]
    let others = privilege.role.map { inventory.links.functionsOfRole.count($0) - 1 } ?? 0
    return "\(role) of \(name)" + (others > 0 ? " and \(others) other function\(others == 1 ? "" : "s")" : "")
  }

  private func section(_ title: String, _ entries: [String]) -> [String] {
    entries.isEmpty ? [] : ["", ink.strong(title)] + entries.map { "  " + $0.printable }
  }

  private func short(_ names: [String]) -> String {
    names.count > 3
      ? "\(names.prefix(3).joined(separator: ", ")) and \(names.count - 3) more" : names.joined(separator: ", ")
  }

  private func excess(_ difference: PrivilegeDifference) -> String? {
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

  private func unknown(_ difference: PrivilegeDifference) -> String? {
    guard case .unknownUse(let service, let statements) = difference else { return nil }
    return "\(service): nothing tells whether it is used; \(granted(statements))"
  }

  private func lacking(_ difference: PrivilegeDifference) -> String? {
    guard case .lacking(let action, let resource, let reason) = difference else { return nil }
    return "\(action) on \(resource): \(sentence(reason))"
  }

  private func granted(_ statements: [StatementReference]) -> String {
    "granted by \(statements.map(\.description).joined(separator: "; "))"
  }

  private func day(_ seconds: Int64) -> String {
    seconds == 0 ? "an unknown day" : Day(secondsSince1970: seconds).description
  }

  private func sentence(_ reason: RoleNeed.Reason) -> String {
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
