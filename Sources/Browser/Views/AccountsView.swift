import Inventory
import Query

extension View {
  /// The accounts of the snapshot.
  public static let accounts = View(
    "accounts",
    title: "Accounts",
    help: "the accounts",
    key: KeyWords("ga", help: "go to the accounts"),
    .table(
      TableDescription(
        kind: .accounts,
        columns: Column.columns(
          of: .accounts,
          first: ["name", "worst", "failed", "functions", "id"],
          cells: ["worst": Column.worst],
          titles: ["failed": "FINDINGS"],
          minimums: ["failed": 8]
        ),
        owned: { source, owner in
          switch owner {
          case .account(let account): [account.rawValue]
          case .function(let function): [source.account(ofFunction: function).rawValue]
          case .role, .check, .mend: nil
          }
        },
        decisions: .rows,
        moved: { translation, row in translation.resource(ResourceID(type: .account, row: row))?.row },
        isProblem: { source, row in source.isSaidToBeOpen(row) },
        emptyText: { _ in "the snapshot has no account" },
        follow: .init("functions") { row, state in
          Browser.go(to: Place(.functions, of: .account(RowID(row))), &state)
        },
        pane: .tabs(.init { row, _, _ in .resource(ResourceID(RowID<AccountRecord>(row))) }),
        resource: { _, row in ResourceID(type: .account, row: row) }
      )
    )
  )
}
