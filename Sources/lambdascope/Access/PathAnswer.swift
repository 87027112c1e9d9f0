import Answers
import Access
import Checks
import IAM
import Inventory
import Screen

/// A way to administrator, as text or as JSON.
struct PathAnswer: AccessAnswer {
  private let path: AccessPath
  private let session: AccessSession
  private let words: ExposurePaths

  init(_ path: AccessPath, _ session: AccessSession) {
    self.path = path
    self.session = session
    words = session.context.paths
  }

  /// One line for the whole way, one for each step, and its reasons below.
  func text(_ ink: Ink) -> [String] {
    var nodes = path.steps.map(\.to)
    if let first = path.steps.first { nodes.insert(first.from, at: 0) }
    let end = path.endsAsAdministrator && nodes.last != .administrator ? " (administrator)" : ""
    let note = path.isConditional ? ", under conditions" : ""
    let head = nodes.map(words.name).joined(separator: " → ") + end
    return [ink.strong(head.printable) + note]
      + path.steps.flatMap { step in
        ["  \(words.name(of: step.from)) \(words.title(of: step)): \(words.name(of: step.to))".printable]
          + words.reasons(of: step).map { "    " + $0.printable }
      } + [""]
  }

  var json: JSONValue {
    .object([
      JSONMember("from", path.steps.first.map { id($0.from) } ?? ""),
      JSONMember("to", path.steps.last.map { id($0.to) } ?? ""),
      JSONMember("administrator", path.endsAsAdministrator), JSONMember("conditional", path.isConditional),
      JSONMember("steps", .array(path.steps.map(json))),
    ])
  }

  private func json(_ step: PathStep) -> JSONValue {
    var members = [JSONMember("from", id(step.from)), JSONMember("to", id(step.to))]
    switch step.way {
    case .frontDoor: members += [JSONMember("way", "front-door"), JSONMember("technique", words.title(of: step))]
    case .executionRole: members += [JSONMember("way", "execution-role")]
    case .escalation(let hop):
      members += [
        JSONMember("way", "escalation"), JSONMember("technique", hop.technique.id),
        JSONMember("resource", hop.resource),
        JSONMember("grants", .array(hop.grants.map { json($0, by: step.from) })),
      ]
    }
    return .object(
      members + [
        JSONMember("conditional", step.isConditional), JSONMember("reasons", words.reasons(of: step)),
      ]
    )
  }

  /// What allows one action that a step needs.
  private func json(_ grant: EscalationGrant, by node: PathNode) -> JSONValue {
    var actor: PrincipalRow?
    if grant.service == nil, case .principal(let row) = node { actor = row }
    let reasons = grant.reasons.map { SourcedReason($0, session, principal: actor, resource: grant.resource) }
    return .object([
      JSONMember("principal", grant.service ?? id(node)), JSONMember("action", grant.action),
      JSONMember("resource", grant.resource), JSONMember("conditional", grant.isConditional),
      JSONMember("sources", .array(reasons.compactMap(\.json))),
    ])
  }

  /// The ARN, or the word for whoever has none.
  private func id(_ node: PathNode) -> String {
    switch node {
    case .visitor(.internet): "internet"
    case .visitor(.anyAWSAccount): "any-aws-account"
    case .function(let row): session.inventory.functionARN(row)
    case .principal(let row): session.arn(row)
    case .administrator: "administrator"
    }
  }
}
