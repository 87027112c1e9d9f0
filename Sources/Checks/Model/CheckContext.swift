public import Inventory

/// What checks may look at: the inventory, the day to judge by, and what the user trusts.
public struct CheckContext: Sendable {
  /// The inventory.
  public let inventory: Inventory
  /// The day to judge dates by.
  public let asOf: Day
  /// Account ids that may be trusted beside those of the same organization.
  public let trustedAccounts: Set<String>

  /// What checks may look at.
  public init(inventory: Inventory, asOf: Day, trustedAccounts: Set<String> = []) {
    self.inventory = inventory
    self.asOf = asOf
    self.trustedAccounts = trustedAccounts
  }
}
