import Inventory
import Workers

/// Where each account's roles were asked for, and with what success.
///
/// Roles are global, but collectors file them under `global` or under any region.
struct RoleLists: Fact {
  private let byAccount: [MissingCall]

  init(_ inventory: Inventory) {
    byAccount = inventory.accounts.indices.map { account in
      let scopes = inventory.scopes.of(RowID(index: account))
      return inventory.mostTelling(.iamGetAccountAuthorizationDetails, in: scopes)
    }
  }

  /// The call that lists the roles of an account; nothing is missing where its state is collected.
  subscript(account: RowID<AccountRecord>) -> MissingCall { byAccount[account.index] }
}
