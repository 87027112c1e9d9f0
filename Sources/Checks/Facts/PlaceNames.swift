import Inventory
import Workers

/// Accounts and regions as text, made once rather than for every resource.
struct PlaceNames: Fact {
  /// Account ids, by account row.
  let accountIDs: [String]
  /// Regions, by scope row.
  let regions: [String]

  init(_ inventory: Inventory) {
    accountIDs = inventory.accounts.map { inventory.strings[$0.id] }
    regions = inventory.scopes.map { inventory.strings[$0.region] }
  }
}
