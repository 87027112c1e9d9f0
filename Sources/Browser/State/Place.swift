public import Checks
public import Inventory

/// Where the user is: a view, of everything or of what belongs to one thing.
public struct Place: Hashable, Sendable {
  /// What is shown.
  public var view: View
  /// Whose rows are shown; nil for all.
  public var owner: Owner?

  /// A view, of everything or of what belongs to one thing.
  public init(_ view: View, of owner: Owner? = nil) {
    self.view = view
    self.owner = owner
  }
}

/// A thing whose rows a place is limited to.
public enum Owner: Hashable, Sendable {
  /// What belongs to an account.
  case account(RowID<AccountRecord>)
  /// What belongs to a function.
  case function(RowID<FunctionRecord>)
  /// What belongs to a role.
  case role(RowID<RoleRecord>)
  /// A check, by its position in the catalogue.
  case check(UInt16)
  /// What a mend closes, by what that comes from.
  case mend(FindingCause)
}

extension Place {
  /// The place one step up, as Backspace goes; nil at the top.
  func parent(in inventory: Inventory) -> Place? {
    switch owner {
    case nil: nil
    case .account: Place(.accounts)
    case .function(let row):
      Place(.functions, of: .account(inventory.scopes[inventory.functions.scope[row.index].index].account))
    case .role: Place(.permissions)
    case .check: Place(.catalogue)
    case .mend: Place(.mends)
    }
  }
}
