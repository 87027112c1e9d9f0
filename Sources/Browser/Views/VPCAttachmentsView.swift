import Inventory
import Query
import Screen

extension View {
  /// Functions in subnets.
  public static let vpcAttachments = View(
    "vpc-attachments",
    title: "VPC attachments",
    otherNames: ["vpc"],
    help: "functions in subnets",
    key: KeyWords("gv", help: "go to the VPC attachments"),
    .table(
      TableDescription(
        kind: .vpcAttachments,
        columns: Column.columns(
          of: .vpcAttachments,
          first: ["function", "route", "zone", "egress", "subnet"],
          cells: ["route": route],
          hidden: ["region"]
        ),
        owned: { source, owner in
          let attachments = source.inventory.vpcAttachments
          switch owner {
          case .account(let account):
            return source.functions(ofAccount: account).flatMap { attachments.of($0) }.map(\.rawValue)
          case .function(let function): return attachments.of(function).map(\.rawValue)
          case .role, .check, .mend: return nil
          }
        },
        moved: { translation, row in translation.attachment(row) },
        isProblem: { source, row in source.isSaidToBeOpen(row) },
        emptyText: { $0.functionsAbsence ?? "no function here is attached to a VPC" },
        follow: .init("function") { row, state in
          Browser.go(to: ResourceID(state.inventory.vpcAttachments.function[Int(row)]), &state)
        },
        pane: .tabs(.init { row, _, _ in .attachment(RowID(row)) }),
        resource: { state, row in ResourceID(state.inventory.vpcAttachments.function[Int(row)]) }
      )
    )
  )

  @Sendable private static func route(_ source: TableSource, _ row: UInt32) -> [Span] {
    let route = source.inventory.vpcAttachments.route[Int(row)]
    return [Span(route.name, route == .internetGateway ? .warn : route == .unknown ? .resultUnknown : .text)]
  }
}
