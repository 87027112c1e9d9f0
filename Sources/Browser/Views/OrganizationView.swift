import Inventory
import Query
import Screen

extension View {
  /// The tree of units and accounts with their control policies.
  public static let organization = View(
    "organization",
    title: "Organization",
    otherNames: ["org"],
    help: "the tree of units and accounts with their control policies",
    key: KeyWords("go", help: "go to the organization"),
    .table(
      TableDescription(
        kind: .organization,
        columns: Column.columns(
          of: .organization,
          first: ["name", "policy", "accounts", "functions", "type"],
          cells: ["name": nodeName, "policy": attachedPolicies],
          titles: ["policy": "POLICIES"],
          hidden: ["type"]
        ),
        owned: { source, owner in
          switch owner {
          case .account(let account): source.inventory.links.nodeOfAccount[account.index].map { [$0.rawValue] } ?? []
          case .function, .role, .check, .mend: nil
          }
        },
        tree: TableDescription.Tree(
          parent: { inventory, row in inventory.organizationNodes[Int(row)].parent?.rawValue },
          depth: { inventory, row in inventory.organizationNodes[Int(row)].depth }
        ),
        moved: { translation, row in translation.node(row) },
        isProblem: { source, row in source.isSaidToBeOpen(row) },
        emptyText: { Browser.organizationAbsence($0) },
        follow: TableDescription.Follow(
          word: { state, line in isAccount(line, state.inventory) ? "functions" : nil },
          target: .elsewhere,
          go: { row, state in
            if let account = state.inventory.organizationNodes[Int(row)].account {
              return Browser.go(to: Place(.functions, of: .account(account)), &state)
            }
            Browser.foldGroups(.toggle, &state)
            return []
          }
        ),
        pane: .tabs(.init(hasAccess: false) { row, _, _ in .node(RowID(row)) }),
        resource: { state, row in Subject.node(RowID(row)).resource(in: state.inventory) }
      )
    )
  )

  /// The name of a root, unit or account; the management account stands out, as nothing binds it.
  @Sendable private static func nodeName(_ source: TableSource, _ row: UInt32) -> [Span] {
    let node = source.inventory.organizationNodes[Int(row)]
    let name = Span(source.text(node.name), node.kind == .account ? .text : .textStrong)
    guard source.inventory.isManagementAccount(RowID(row)) else { return [name] }
    return [name, Span("  management", .warn)]
  }

  /// The policies attached to a node, those that AWS made in the background.
  @Sendable private static func attachedPolicies(_ source: TableSource, _ row: UInt32) -> [Span] {
    let inventory = source.inventory
    let policies = inventory.links.policiesOfNode[RowID(row)].map { inventory.controlPolicies[$0.index] }
    guard !policies.isEmpty else { return [Span("·", .cellNull)] }
    // What the company itself has written comes first.
    let sorted = policies.filter { !$0.isManagedByAWS } + policies.filter(\.isManagedByAWS)
    let spans = sorted.map { [Span(source.text($0.name), $0.isManagedByAWS ? .textDim : .text)] }
    return Array(spans.joined(separator: [Span(", ", .textDim)]))
  }

  /// Whether a line of the tree is an account.
  private static func isAccount(_ line: Lines.Line, _ inventory: Inventory) -> Bool {
    guard case .row(let row, _) = line else { return false }
    return inventory.organizationNodes[Int(row)].kind == .account
  }
}
