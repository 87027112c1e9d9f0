import Inventory
import Screen

extension Column {
  /// The columns of a view.
  static func columns(of view: View) -> [Column] {
    switch view {
    case .summary: []
    case .accounts: []
    case .functions: functions
    case .triggers: []
    case .vpcAttachments: []
    case .permissions: []
    case .findings: []
    case .catalogue: []
    case .problems: []
    case .messages: []
    }
  }

  private static let functions: [Column] = [
    Column("name", "NAME", 12, 36) { source, row in source.text(source.inventory.functions.name[Int(row)]) },
    Column("account", "ACCOUNT", 8, 20) { source, row in
      source.accountName(source.account(ofFunction: RowID(row)))
    },
    Column("runtime", "RUNTIME", 8, 14) { source, row in source.text(source.inventory.functions.runtime[Int(row)]) },
  ]
}
