import Checks
import Inventory
import Triage

/// What the cells of tables are made from.
struct TableSource: Sendable {
  let view: View
  let snapshot: Snapshot
  let checks: CheckState
  let triage: TriageBook
  let messages: [Message]
  let today: Day

  var inventory: Inventory { snapshot.inventory }

  init(_ state: State, view: View? = nil) {
    self.view = view ?? state.place.view
    snapshot = state.snapshot
    checks = state.checks
    triage = state.triage
    messages = state.messages.messages
    today = state.today
  }

  /// The text of a number into the string pool.
  func text(_ id: StringID) -> String { inventory.strings[id] }
}

extension TableSource {
  /// The number of rows of the whole table.
  var rowCount: Int {
    switch view {
    case .summary: 0
    case .accounts: inventory.accounts.count
    case .functions: inventory.functions.count
    case .triggers: inventory.triggers.count
    case .vpcAttachments: inventory.vpcAttachments.count
    case .permissions: inventory.permissions.count
    case .findings: checks.findings?.findings.count ?? 0
    case .catalogue: checks.catalogue.count
    case .problems: snapshot.problems.count
    case .messages: messages.count
    }
  }

  /// The name people know an account by.
  func accountName(_ row: RowID<AccountRecord>) -> String { inventory.name(of: ResourceID(row)) }

  /// The account of a function.
  func account(ofFunction row: RowID<FunctionRecord>) -> RowID<AccountRecord> {
    inventory.scopes[inventory.functions.scope[row.index].index].account
  }
}
