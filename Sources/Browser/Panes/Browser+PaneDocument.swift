import Checks
import Inventory
import Screen
import Triage

extension Browser {
  /// Makes the pane's document again when what it is about, its tab or its width has changed.
  static func updatePane(_ state: inout State, _ effects: inout [Effect]) {
    guard !state.paneArea.isEmpty, state.hasPane || state.place.view == .summary else { return }
    let line = state.place.view == .summary ? nil : state.table.lineAtCursor
    let key = PaneState.Key(place: state.place, line: line, tab: state.pane.tab, width: state.paneWidth)
    guard key != state.pane.key || state.pane.isStale else { return }
    let isSameSubject = key.place == state.pane.key?.place && key.line == state.pane.key?.line
    if !isSameSubject {
      state.pane.bytes = nil
      state.pane.source = nil
    }
    if !isSameSubject || key.tab != state.pane.key?.tab {
      state.pane.top = 0
      state.pane.cursor = 0
    }
    state.pane.key = key
    state.pane.isStale = false
    askForDocument(&state, &effects)
    askForHistory(&state, &effects)
    let cursorLine = state.paneLineIndex ?? 0
    let top = state.pane.top
    state.pane.document = paneDocument(state)
    layOutPane(keeping: cursorLine, &state)
    state.pane.top = max(0, min(top, state.pane.rows.count - state.paneHeight))
    setPaneRow(state.pane.cursor, &state)
  }

  private static func askForDocument(_ state: inout State, _ effects: inout [Effect]) {
    guard state.pane.tab == .document, state.pane.bytes == nil, let provenance = state.documentSource else { return }
    let ticket = state.tickets.next()
    state.tickets.document = ticket
    effects.append(.loadDocument(provenance, ticket))
  }

  private static func askForHistory(_ state: inout State, _ effects: inout [Effect]) {
    guard state.place.view == .findings, let row = state.table.rowAtCursor, let id = state.findingID(at: row) else {
      return
    }
    // Without a decision there is no history to read, so that moving through open findings asks for nothing.
    guard state.triage.decision(at: row) != nil, state.triage.history?.finding != id else { return }
    let ticket = state.tickets.next()
    state.tickets.history = ticket
    effects.append(.loadHistory(id, ticket))
  }

  private static func paneDocument(_ state: State) -> PaneDocument {
    guard let resource = state.resourceAtCursor else { return PaneDocument() }
    return PaneDocument(
      state.checks.engine.evaluate(resource).map { check, verdict in
        PaneLine(check.id)
      }
    )
  }
}

extension State {
  /// The resource that the line under the cursor is about.
  var resourceAtCursor: ResourceID? {
    guard let row = table.rowAtCursor else { return nil }
    switch place.view {
    case .accounts: return ResourceID(kind: .account, row: row)
    case .functions: return ResourceID(kind: .function, row: row)
    case .triggers: return ResourceID(inventory.triggers.function[Int(row)])
    case .vpcAttachments: return ResourceID(inventory.vpcAttachments.function[Int(row)])
    case .permissions:
      let permission = Permission(inventory, RowID(row))
      return permission.function.map { ResourceID($0) } ?? permission.role.map { ResourceID($0) }
    case .findings: return checks.finding(at: row)?.resource
    case .summary, .catalogue, .problems, .messages: return nil
    }
  }

  /// Where the raw document of the line under the cursor stands.
  var documentSource: Provenance? {
    if let source = pane.source { return source }
    guard let row = table.rowAtCursor else { return nil }
    switch place.view {
    case .triggers: return inventory.triggers.provenance[Int(row)]
    case .permissions: return inventory.permissions.provenance[Int(row)]
    case .vpcAttachments:
      let subnet = inventory.vpcAttachments.subnetRow[Int(row)]
      return subnet.map { inventory.subnets[$0.index].provenance }
        ?? inventory.functions.provenance[inventory.vpcAttachments.function[Int(row)].index]
    case .findings: return checks.finding(at: row).map { checks.engine.details(of: $0).provenance }
    case .accounts, .functions: return resourceAtCursor.map { inventory.provenance(of: $0) }
    case .summary, .catalogue, .problems, .messages: return nil
    }
  }
}
