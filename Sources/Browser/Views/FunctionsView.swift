import Checks
import Inventory
import Query
import Screen

extension View {
  /// The functions of the snapshot.
  public static let functions = View(
    "functions",
    title: "Functions",
    help: "the functions",
    key: KeyWords("gf", help: "go to the functions"),
    .table(
      TableDescription(
        kind: .functions,
        columns: Column.columns(
          of: .functions,
          first: ["name", "failed"],
          cells: [
            "failed": { source, row in source.tally(of: ResourceID(type: .function, row: row)) },
            "exposure": Column.exposure,
            "runtime": runtime,
            "vpc": zones,
          ],
          titles: ["exposure": "EXPOSED", "failed": "FINDINGS"],
          minimums: ["failed": 15],
          hidden: ["worst", "region", "role", "memory", "timeout", "modified", "triggers"]
        ),
        owned: { source, owner in
          switch owner {
          case .account(let account): source.functions(ofAccount: account).map(\.rawValue)
          case .function(let function): [function.rawValue]
          case .role(let role): source.inventory.links.functionsOfRole[role].map(\.rawValue)
          case .check, .mend: nil
          }
        },
        decisions: .rows,
        moved: { translation, row in translation.resource(ResourceID(type: .function, row: row))?.row },
        isProblem: { source, row in
          source.checks.findings(of: ResourceID(type: .function, row: row))
            .contains { $0.status == .fail && $0.severity >= .high }
        },
        emptyText: { $0.functionsAbsence ?? "no function here" },
        follow: TableDescription.Follow(
          word: { state, _ in state.pane.tab.shortTitle.lowercased() },
          target: .pane,
          go: { _, state in
            Browser.focusPane(&state)
            return []
          }
        ),
        pane: .tabs(.init { row, _, _ in .resource(ResourceID(RowID<FunctionRecord>(row))) }),
        resource: { _, row in ResourceID(type: .function, row: row) }
      )
    )
  )

  /// A runtime with a dagger when it has ended or will soon.
  @Sendable private static func runtime(_ source: TableSource, _ row: UInt32) -> [Span] {
    let runtime = source.inventory.functions.runtime[Int(row)]
    if runtime.isEmpty {
      let isImage = source.inventory.functions.packageType[Int(row)] == .image
      return isImage ? [Span("image", .textDim)] : [Span("·", .cellNull)]
    }
    let resource = ResourceID(type: .function, row: row)
    let isRetired = source.checks.findings(of: resource).contains {
      $0.status == .fail && source.checks.catalogue[Int($0.check)].id == "lambda-runtime-deprecated"
    }
    let text = source.text(runtime)
    return isRetired ? [Span(text), Span(" \(source.glyphs[.retired])", .warn)] : [Span(text)]
  }

  /// In how many zones a function has subnets; one is no protection from the loss of a zone.
  @Sendable private static func zones(_ source: TableSource, _ row: UInt32) -> [Span] {
    let attachments = source.inventory.vpcAttachments.of(RowID(row))
    guard !attachments.isEmpty else { return [Span("·", .cellNull)] }
    let zones = Set(attachments.map { source.inventory.vpcAttachments.zone[$0.index] }.filter { !$0.isEmpty })
    return zones.isEmpty ? [Span("yes")] : [Span("\(zones.count) az", zones.count == 1 ? .warn : .text)]
  }
}
