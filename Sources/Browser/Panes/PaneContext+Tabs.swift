import Answers
public import Inventory
import JSON
import Screen

extension PaneContext {
  /// What a tab shows about a topic; the Document tab needs the bytes of the row as well, see ``document(of:)``.
  public func document(_ tab: PaneTab, _ topic: PaneTopic) -> PaneDocument {
    // The control policies of a node are what people come for; a unit has nothing else to show.
    if case .node(let row) = topic, tab == .checks || (tab != .document && !isAccount(row)) {
      return OrganizationPage(self, row).document()
    }
    switch tab {
    case .checks: return ChecksPane(self, topic).document()
    case .responsibility: return answer(ResponsibilityQuestion(topic.resource(in: inventory)))
    case .callers: return answer(CallersQuestion(topic.resource(in: inventory)))
    case .reach: return answer(ReachQuestion(topic.resource(in: inventory)))
    case .paths: return answer(PathsQuestion(topic.resource(in: inventory)))
    case .details: return DetailsPane(self, topic).document()
    case .related: return RelatedPane(self, topic).document()
    case .document: return PaneDocument([PaneLine("reading \(place(provenance(of: topic)))", .progressText)])
    }
  }

  /// The answer to a question about a row.
  func answer(_ question: some Question) -> PaneDocument {
    do throws(QuestionError) {
      return AnswerPane(self).document(try question.answer(in: session))
    } catch {
      return PaneDocument([PaneLine(error.description, .resultUnknown)])
    }
  }

  private func isAccount(_ node: RowID<OrganizationNodeRecord>) -> Bool {
    inventory.organizationNodes[node.index].kind == .account
  }

  /// The raw JSON of a row as a tree that folds, with its secrets hidden.
  public func document(of bytes: [UInt8]) -> PaneDocument { DocumentPane(self, bytes).document() }

  /// The raw JSON of a row as text with its secrets hidden, for copies; nil when it is no JSON.
  public func maskedJSON(of bytes: [UInt8]) -> String? {
    let json = MaskedJSON(bytes, limit: .none)
    return json.problem == nil ? json.text(mask: mask) : nil
  }

  /// Where the row of a topic came from, to read its document.
  public func provenance(of topic: PaneTopic) -> Provenance {
    switch topic {
    case .resource(let resource), .finding(let resource, _): return inventory.provenance(of: resource)
    case .trigger(let row): return inventory.triggers.provenance[row.index]
    case .permission(let row): return Permission(inventory, row).provenance
    case .node(let row): return inventory.organizationNodes[row.index].provenance
    case .attachment(let row):
      let subnet = inventory.vpcAttachments.subnetRow[row.index]
      let function = inventory.vpcAttachments.function[row.index]
      return subnet.map { inventory.subnets[$0.index].provenance } ?? inventory.functions.provenance[function.index]
    }
  }
}
