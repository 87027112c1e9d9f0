import Access
import IAM
import Inventory

/// A reason of a decision, with the place in the snapshot of the statement it names.
struct SourcedReason {
  let reason: DecisionReason
  /// Where in the organization a control policy hangs.
  private let node: ControlNode?
  private let sentence: String
  private let source: PolicySource?
  private let file: String

  init(_ reason: DecisionReason, _ session: AccessSession, principal: PrincipalRow?, resource: String) {
    self.reason = reason
    let access = session.access
    let evidence = access.evidence([reason], principal: principal, resource: resource)[0]
    sentence = evidence.sentence
    source = evidence.source
    node = principal.flatMap { row in
      guard let (layer, _) = reason.statement, layer.kind == .serviceControl else { return nil }
      return access.controlNode(of: layer, account: access.account(row))
    }
    file = source.map { session.text(session.inventory.files[$0.provenance.file.index].path) } ?? ""
  }

  /// The sentence, with the place behind it.
  var line: String {
    let place = node.map { ", at \($0)" } ?? ""
    guard let source else { return sentence + place }
    return "\(sentence)\(place)  (\(file): byte \(source.provenance.offset))"
  }

  /// Policy, statement and place; nil for a reason that rests on no statement of the snapshot.
  var json: JSONValue? {
    guard let (layer, statement) = reason.statement else { return nil }
    var members = [
      JSONMember("layer", layer.kind.title), JSONMember("policy", statement.policy),
      JSONMember("statement", statement.statement),
    ]
    if let node { members.append(JSONMember("node", node.id)) }
    if let source {
      members += [JSONMember("file", file), JSONMember("offset", Int(source.provenance.offset))]
    }
    return .object(members)
  }
}
