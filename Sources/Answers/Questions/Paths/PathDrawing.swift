import Access
import Checks
import IAM
import Inventory

/// A path drawn from top to bottom, each step with what makes it possible.
struct PathDrawing {
  private let session: AnswerSession

  init(_ session: AnswerSession) { self.session = session }

  private var access: AccessModel { session.access }

  /// The steps of a path.
  func items(_ path: AccessPath, from principal: PrincipalRow, isToAdministrator: Bool = true) -> [Answer.Item] {
    var items = [node(principal)]
    var last = principal
    for step in path.steps {
      if case .escalation(let hop) = step.way { items += self.items(hop, of: last) }
      items.append(arrow)
      guard case .principal(let next) = step.to else {
        return items + [.line(session.context.paths.name(of: step.to), .bad)]
      }
      items.append(node(next))
      last = next
    }
    return isToAdministrator ? items + administrator(last) : items
  }

  private func items(_ hop: EscalationHop, of principal: PrincipalRow) -> [Answer.Item] {
    let others = hop.others > 0 ? ", or \(Count.of(hop.others, "more target"))" : ""
    let title = [Answer.Piece(hop.technique.title), Answer.Piece(others, .dim)]
    return [step(title, trailing: hop.isConditional ? Answer.Piece("depends", .warning) : nil)]
      + hop.grants.flatMap { items($0, of: principal) }
      + hop.requirements.map { step([Answer.Piece("if there is \($0.rawValue)", .warning)]) }
  }

  private func items(_ grant: EscalationGrant, of principal: PrincipalRow) -> [Answer.Item] {
    let actor = grant.service == nil ? principal : nil
    let service = grant.service.map { "\($0): " } ?? ""
    let evidence = session.evidence(grant.reasons, principal: actor, resource: grant.resource)
    return [step([Answer.Piece("\(service)\(grant.action)", .dim)])]
      + evidence.filter { !$0.isPassage }.map { evidence in
        var evidence = evidence
        evidence.isAlong = true
        return .evidence(evidence)
      }
  }

  private func administrator(_ principal: PrincipalRow) -> [Answer.Item] {
    guard case .administrator(let statements) = access.held(by: principal).administrator else { return [] }
    let lines = statements.map { statement in
      let source = access.source(of: statement.policy, in: .identity, principal: principal)
      let name = Answer.Piece("\(session.policyName(statement.policy)), \(statement.statement)", .name)
      return step([name], target: source.map { .file($0.provenance) })
    }
    let account = session.inventory.accountName(access.account(principal))
    return lines + [arrow, .line("administrator of \(account)", .bad)]
  }

  private func node(_ principal: PrincipalRow) -> Answer.Item {
    let arn = session.arn(principal)
    return .line(Answer.Line(access.name(principal), .name, target: session.target(principal), copy: arn))
  }

  /// Something said beside the way.
  func step(_ pieces: [Answer.Piece], trailing: Answer.Piece? = nil, target: Target? = nil) -> Answer.Item {
    let bar = Answer.Piece(" ", .connection, sign: .along)
    return .line(Answer.Line([bar] + pieces, trailing: trailing, target: target))
  }

  /// The way on to the next line.
  var arrow: Answer.Item { .line(Answer.Line([Answer.Piece("", .connection, sign: .down)])) }
}
