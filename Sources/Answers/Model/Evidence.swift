public import Access
public import IAM
public import Inventory

/// A step of the argument behind a decision, with all that is needed to name its place.
public struct Evidence: Hashable, Sendable {
  /// The step, with the place of the policy it speaks of.
  public var step: AccessEvidence
  /// The account of who asks, from which levels of control policies are counted; nil for callers without a row.
  public var account: RowID<AccountRecord>?
  /// What stands before the step in a pane.
  public var prefix: String

  /// How far it stands in, in steps.
  public var depth: Int
  /// Whether it stands beside a way that goes on below.
  public var isAlong: Bool

  /// A step of an argument.
  public init(
    _ step: AccessEvidence,
    account: RowID<AccountRecord>? = nil,
    prefix: String = "",
    depth: Int = 0,
    isAlong: Bool = false
  ) {
    self.step = step
    self.account = account
    self.prefix = prefix
    self.depth = depth
    self.isAlong = isAlong
  }
}

extension Evidence {
  /// Whether it is a control policy that merely does not stand in the way, as most do.
  public var isPassage: Bool { step.reason.isPlainConsent }

  /// Where in the organization a service control policy hangs; nil for other steps.
  private func node(in session: AnswerSession) -> ControlNode? {
    guard let account, let (layer, _) = step.reason.statement, layer.kind == .serviceControl else { return nil }
    return session.access.controlNode(of: layer, account: account)
  }

  /// The sentence, with the place behind it.
  public func sentence(in session: AnswerSession) -> String {
    let place = node(in: session).map { ", at \($0)" } ?? ""
    guard let source = step.source else { return step.sentence + place }
    return "\(step.sentence)\(place)  (\(session.path(of: source.provenance)): byte \(source.provenance.offset))"
  }

  /// Policy, statement and place; nil for a step that rests on no statement.
  public func record(in session: AnswerSession) -> Record? {
    guard let (layer, statement) = step.reason.statement else { return nil }
    var record = Record([
      ("layer", .text(layer.kind.title)), ("policy", .text(statement.policy.name)),
      ("statement", .text(statement.statement)),
    ])
    if let node = node(in: session) { record.add("node", .text(node.id)) }
    if let source = step.source {
      record.add("file", .text(session.path(of: source.provenance)))
      record.add("offset", .number(Int(source.provenance.offset)))
    }
    return record
  }
}

extension AnswerSession {
  /// The steps of a decision; `principal` is who asked, `resource` what was asked about.
  public func evidence(
    _ reasons: [DecisionReason],
    principal: PrincipalRow?,
    resource: String
  ) -> [Evidence] {
    let account = principal.map(access.account)
    return access.evidence(reasons, principal: principal, resource: resource).map { Evidence($0, account: account) }
  }
}

extension [Evidence] {
  /// The statements that the steps rest on, as programs read them.
  func sources(in session: AnswerSession) -> Record.Value {
    .list(compactMap { $0.record(in: session).map { .record($0) } })
  }

  /// The steps, as programs read them.
  var reasons: Record.Value { .texts(map(\.step.reason.description)) }
}
