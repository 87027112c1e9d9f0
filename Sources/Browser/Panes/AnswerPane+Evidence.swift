import AWSNames
import Access
import Answers
import IAM
import Inventory
import Screen

extension AnswerPane {
  /// Whether a resource policy hangs on a role.
  private func isTrustPolicy(_ policy: PolicyRef) -> Bool { policy == .sharedTrust || policy.isTrustPolicy }

  /// The layer and policy that a statement belongs to, in a few words.
  private func words(_ layer: PolicyLayer, _ statement: StatementReference) -> String {
    switch layer.kind {
    case .identity: session.policyName(statement.policy)
    case .boundary: "boundary \(session.policyName(statement.policy))"
    case .session: "session policy \(statement.policy)"
    case .resource: isTrustPolicy(statement.policy) ? "trust policy" : "resource policy"
    case .serviceControl: "control policy \(statement.policy)"
    case .resourceControl: "resource control policy \(statement.policy)"
    case .endpoint: "endpoint policy \(statement.policy)"
    }
  }

  /// A step of an argument as lines: what counts, then the conditions below it.
  func lines(_ evidence: Evidence) -> [PaneLine] {
    lines(evidence.step, prefix: evidence.prefix).map { line in
      var line = line
      guard evidence.isAlong else {
        line.indent += 2 * evidence.depth
        return line
      }
      let bar = Span("\(context.glyphs[.vertical])  ", .treeLine)
      line.spans = [bar, Span(String(repeating: " ", count: 2 + line.indent))] + line.spans
      line.indent = 0
      return line
    }
  }

  private func lines(_ evidence: AccessEvidence, prefix: String) -> [PaneLine] {
    let link = evidence.source.map { PaneLink.source($0.provenance) }
    let copy = evidence.reason.description.printable
    func line(_ text: String, _ role: Role, _ verb: String, _ joint: String = "") -> [PaneLine] {
      let head = PaneLine([Span(verb, .textDim), Span(text, role)], link: link, copyText: copy)
      guard !joint.isEmpty else { return [head] }
      return [head]
        + evidence.reason.conditions.map { condition in
          PaneLine([Span("\(joint) ", .textDim), Span(condition.description)], indent: 2, copyText: copy)
        }
    }
    func name(_ layer: PolicyLayer, _ statement: StatementReference) -> String {
      "\(words(layer, statement)), \(statement.statement)"
    }
    switch evidence.reason {
    case .allows(let layer, let statement, _): return line(name(layer, statement), .link, prefix, "as")
    case .denies(let layer, let statement, _): return line(name(layer, statement), .link, "\(prefix)denied by ", "as")
    case .dependsOn(let layer, .allow, let statement, _): return line(name(layer, statement), .link, prefix, "if")
    case .dependsOn(let layer, .deny, let statement, _):
      return line(name(layer, statement), .link, "\(prefix)denied by ", "if")
    case .fails(let layer, let statement, _):
      return line(name(layer, statement), .link, "\(prefix)not allowed by ", "as it demands")
    case .noneAllows: return line(evidence.sentence, evidence.source == nil ? .text : .link, prefix)
    case .layerUnknown, .rootCannotAssumeRoles, .mustBeSigned, .needsLongTermCredentials:
      return line(evidence.reason.description, .resultUnknown, prefix)
    case .rootUser, .needsNoPermission, .keptByAWS: return line(evidence.reason.description, .text, prefix)
    }
  }
}
