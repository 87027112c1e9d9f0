import Inventory
import Workers

/// Accounts to trust like the owner: the user's list and the owner's organization.
struct TrustedAccounts: Fact {
  /// By account row.
  let byAccount: [Set<String>]

  init(_ context: CheckContext) {
    let inventory = context.inventory
    let listed = context.trustedAccounts
    var members: [StringID: Set<String>] = [:]
    for account in inventory.accounts where !account.organizationID.isEmpty {
      members[account.organizationID, default: listed].insert(inventory.strings[account.id])
    }
    byAccount = inventory.accounts.map { members[$0.organizationID] ?? listed }
  }

  /// The ids of the accounts that an account may trust.
  subscript(account: RowID<AccountRecord>) -> Set<String> { byAccount[account.index] }
}
