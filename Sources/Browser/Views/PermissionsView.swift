import Inventory
import Query

extension View {
  /// Statements of policies.
  public static let permissions = View(
    "permissions",
    title: "Permissions",
    help: "statements of policies",
    key: KeyWords("gp", help: "go to the permissions"),
    .table(
      TableDescription(
        kind: .permissions,
        columns: Column.columns(
          of: .permissions,
          first: ["owner", "principal", "action", "resource", "effect", "type"],
          cells: [
            "owner": PermissionCells.holder, "effect": PermissionCells.effect, "principal": PermissionCells.principals,
            "action": PermissionCells.actions, "resource": PermissionCells.resources,
            "type": PermissionCells.policyKind,
          ]
        ),
        owned: { source, owner in
          let links = source.inventory.links
          switch owner {
          case .account(let account):
            let holders = source.inventory.permissions.holder
            return holders.indices.filter { source.inventory.account(of: holders[$0]) == account }.map(UInt32.init)
          case .function(let function):
            let own = links.permissionsOfFunction[function].map(\.rawValue)
            let role = links.roleOfFunction[function.index].map { links.permissionsOfRole[$0].map(\.rawValue) } ?? []
            return own + role
          case .role(let role): return links.permissionsOfRole[role].map(\.rawValue)
          case .check, .mend: return nil
          }
        },
        gatherings: [
          .init(grouping: .principal) { $0.gathered($1, $2) { index, row in index.principals(of: row) } },
          .init(grouping: .resource) { $0.gathered($1, $2) { index, row in index.resources(of: row) } },
        ],
        decisions: .headings,
        moved: { translation, row in translation.permission(row) },
        isProblem: { source, row in source.isSaidToBeOpen(row) },
        emptyText: { _ in "no statement here" },
        follow: .init("holder") { row, state in
          Browser.go(to: Permission(state.inventory, RowID(row)).holder, &state)
        },
        pane: .tabs(.init { row, _, _ in .permission(RowID(row)) }),
        resource: { state, row in
          Subject(state.inventory.permissions.holder[Int(row)], state.inventory).resource(in: state.inventory)
        }
      )
    )
  )
}
