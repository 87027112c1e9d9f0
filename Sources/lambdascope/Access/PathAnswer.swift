import Answers
import Access
import Checks
import IAM
import Inventory
import JSON
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

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("from", path.steps.first.map { id($0.from) } ?? "")
      writer.member("to", path.steps.last.map { id($0.to) } ?? "")
      writer.member("administrator", path.endsAsAdministrator)
      writer.member("conditional", path.isConditional)
      writer.member("steps") { for step in path.steps { write(step, to: &$0) } }
    }
  }

  private func write(_ step: PathStep, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("from", id(step.from))
      writer.member("to", id(step.to))
      switch step.way {
      case .entrance:
        writer.member("way", "front-door")
        writer.member("technique", words.title(of: step))
      case .executionRole: writer.member("way", "execution-role")
      case .escalation(let hop):
        writer.member("way", "escalation")
        writer.member("technique", hop.technique.id)
        writer.member("resource", hop.resource)
        writer.member("grants") { for grant in hop.grants { write(grant, by: step.from, to: &$0) } }
      }
      writer.member("conditional", step.isConditional)
      writer.member("reasons", words.reasons(of: step))
    }
  }

  /// What allows one action that a step needs.
  private func write(_ grant: EscalationGrant, by node: PathNode, to writer: inout JSONWriter) {
    var actor: PrincipalRow?
    if grant.service == nil, case .principal(let row) = node { actor = row }
    let reasons = grant.reasons.map { SourcedReason($0, session, principal: actor, resource: grant.resource) }
    writer.object { writer in
      writer.member("principal", grant.service ?? id(node))
      writer.member("action", grant.action)
      writer.member("resource", grant.resource)
      writer.member("conditional", grant.isConditional)
      writer.member("sources", reasons.compactMap(\.statement))
    }
  }

  /// The ARN, or the word for whoever has none.
  private func id(_ node: PathNode) -> String {
    switch node {
    case .visitor(let audience): audience == .internet ? "internet" : "any-aws-account"
    case .function(let row): session.inventory.functionARN(row)
    case .principal(let row): session.arn(row)
    case .administrator: "administrator"
    }
  }
}
