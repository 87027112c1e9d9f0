import AWSNames
import Access
import IAM
import Inventory
import Screen

extension PaneContext {
  /// The name of a policy as people say it: of managed ones the last part of the ARN.
  func policyName(_ name: String) -> String {
    ARN(name)?.lastPathPart.map(String.init) ?? name
  }

  /// Whether a resource policy hangs on a role.
  private func isTrustPolicy(_ name: String) -> Bool {
    name.hasPrefix("trust policy") || ARN(name)?.service == "iam"
  }

  /// The layer and policy that a statement belongs to, in a few words.
  private func words(_ layer: PolicyLayer, _ statement: StatementReference) -> String {
    switch layer.kind {
    case .identity: policyName(statement.policy)
    case .boundary: "boundary \(policyName(statement.policy))"
    case .session: "session policy \(statement.policy)"
    case .resource: isTrustPolicy(statement.policy) ? "trust policy" : "resource policy"
    case .serviceControl: "control policy \(statement.policy)"
    case .resourceControl: "resource control policy \(statement.policy)"
    case .endpoint: "endpoint policy \(statement.policy)"
    }
  }

  /// A step of an argument as lines: what counts, then the conditions below it.
  func lines(_ evidence: AccessEvidence, prefix: String = "") -> [PaneLine] {
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
    case .layerUnknown, .rootCannotAssumeRoles: return line(evidence.reason.description, .resultUnknown, prefix)
    case .rootUser: return line(evidence.reason.description, .text, prefix)
    }
  }
}

extension AccessEvidence {
  /// Whether it is a control policy that merely does not stand in the way.
  var isPassage: Bool {
    guard case .allows(let layer, _, let conditions) = reason, conditions.isEmpty else { return false }
    switch layer.kind {
    case .serviceControl, .resourceControl: return true
    case .identity, .boundary, .session, .resource, .endpoint: return false
    }
  }
}

extension PaneWriter {
  /// What led to a decision, one step a line; steps that everything passes are left out.
  mutating func add(_ evidence: [AccessEvidence], prefix: String = "", _ context: PaneContext) {
    for entry in evidence where !entry.isPassage {
      for line in context.lines(entry, prefix: prefix) { append(line) }
    }
  }

  /// What the snapshot lacks, each call on a line of its own, before anything that rests on it.
  mutating func add(missing: [MissingCall], _ context: PaneContext) {
    for call in missing { add("\(context.glyphs[.resultUnknown]) \(context.sentence(call))", .resultUnknown) }
  }
}
