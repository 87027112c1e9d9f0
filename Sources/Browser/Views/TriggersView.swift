import Inventory
import Query

extension View {
  /// Everything that starts a function.
  public static let triggers = View(
    "triggers",
    title: "Triggers",
    help: "everything that starts a function",
    key: KeyWords("gt", help: "go to the triggers"),
    .table(
      TableDescription(
        kind: .triggers,
        columns: Column.columns(
          of: .triggers,
          first: ["source", "type", "function", "exposure", "authorization"],
          cells: ["exposure": Column.exposure],
          titles: ["exposure": "EXPOSED"],
          minimums: ["function": 16],
          hidden: ["region"]
        ),
        owned: { source, owner in
          let triggers = source.inventory.triggers
          switch owner {
          case .account(let account):
            return source.functions(ofAccount: account).flatMap { triggers.of($0) }.map(\.rawValue)
          case .function(let function): return triggers.of(function).map(\.rawValue)
          case .role, .check, .mend: return nil
          }
        },
        moved: { translation, row in translation.trigger(row) },
        isProblem: { source, row in source.isSaidToBeOpen(row) },
        emptyText: { $0.functionsAbsence ?? "nothing starts a function here" },
        follow: .init("function") { row, state in
          Browser.go(to: ResourceID(state.inventory.triggers.function[Int(row)]), &state)
        },
        pane: .tabs(.init { row, _, _ in .trigger(RowID(row)) }),
        resource: { state, row in ResourceID(state.inventory.triggers.function[Int(row)]) }
      )
    )
  )
}
