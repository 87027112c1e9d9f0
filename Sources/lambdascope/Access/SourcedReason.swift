import Access
import IAM
import Inventory

/// A reason of a decision, with the place in the snapshot of the statement it names.
struct SourcedReason {
  let reason: DecisionReason
  /// Where in the organization a control policy hangs.
  private let node: ControlNode?
  private let source: PolicySource?
  private let file: String

  init(_ reason: DecisionReason, _ session: AccessSession, principal: PrincipalRow?, resource: String) {
    self.reason = reason
    guard let (layer, statement) = reason.statement else {
      node = nil
      source = nil
      file = ""
      return
    }
    let access = session.access
    node = principal.flatMap {
      layer.kind == .serviceControl ? access.controlNode(of: layer, account: access.account($0)) : nil
    }
    source = access.source(ofPolicy: statement.policy, in: layer.kind, principal: principal, resource: resource)
    file = source.map { session.text(session.inventory.files[$0.provenance.file.index].path) } ?? ""
  }

  /// The sentence, with the place behind it.
  var line: String {
    let place = node.map { ", at \($0)" } ?? ""
    guard let source else { return reason.description + place }
    return "\(reason)\(place)  (\(file): byte \(source.provenance.offset))"
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

extension DecisionReason {
  /// The statement it is about, with its layer.
  var statement: (layer: PolicyLayer, reference: StatementReference)? {
    switch self {
    case .denies(let layer, let statement, _), .allows(let layer, let statement, _),
      .dependsOn(let layer, _, let statement, _), .fails(let layer, let statement, _):
      (layer, statement)
    case .noneAllows, .layerUnknown, .rootUser, .rootCannotAssumeRoles: nil
    }
  }
}
