import Access
import IAM
import Inventory
import JSON

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

  /// A statement that a reason rests on.
  struct Source: JSONWritable {
    fileprivate let layer: PolicyLayer
    fileprivate let statement: StatementReference
    fileprivate let reason: SourcedReason

    /// Writes policy, statement and place.
    func write(to writer: inout JSONWriter) {
      writer.object { writer in
        writer.member("layer", layer.kind.title)
        writer.member("policy", statement.policy)
        writer.member("statement", statement.statement)
        if let node = reason.node { writer.member("node", node.id) }
        if let source = reason.source {
          writer.member("file", reason.file)
          writer.member("offset", source.provenance.offset)
        }
      }
    }
  }

  /// The statement it rests on; nil for a reason that rests on none of the snapshot.
  var statement: Source? {
    reason.statement.map { Source(layer: $0.layer, statement: $0.statement, reason: self) }
  }
}
