import Inventory
import Screen

extension Column {
  /// The name of a root, unit or account; the management account stands out, as nothing binds it.
  @Sendable static func nodeName(_ source: TableSource, _ row: UInt32) -> [Span] {
    let node = source.inventory.organizationNodes[Int(row)]
    let name = Span(source.text(node.name), node.kind == .account ? .text : .textStrong)
    guard source.inventory.isManagementAccount(RowID(row)) else { return [name] }
    return [name, Span("  management", .warn)]
  }

  /// The policies attached to a node, those that AWS made in the background.
  @Sendable static func attachedPolicies(_ source: TableSource, _ row: UInt32) -> [Span] {
    let inventory = source.inventory
    let policies = inventory.links.policiesOfNode[RowID(row)].map { inventory.controlPolicies[$0.index] }
    guard !policies.isEmpty else { return [Span("·", .cellNull)] }
    // What the company itself has written comes first.
    let sorted = policies.filter { !$0.isManagedByAWS } + policies.filter(\.isManagedByAWS)
    let spans = sorted.map { [Span(source.text($0.name), $0.isManagedByAWS ? .textDim : .text)] }
    return Array(spans.joined(separator: [Span(", ", .textDim)]))
  }
}

extension Lines {
  /// Whether a line of the organization's tree is an account.
  func isAccount(_ line: Line, _ inventory: Inventory) -> Bool {
    guard case .row(let row, _) = line else { return false }
    return inventory.organizationNodes[Int(row)].kind == .account
  }
}
