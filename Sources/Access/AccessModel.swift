package import IAM
public import Inventory
package import Workers

/// What the policies of a snapshot allow: its rows joined with the policy engine.
///
/// Nothing is worked out before somebody asks, and then once: parsed documents by their text, what principals hold by
/// the distinct sets of policies, control policies by account. Safe to ask from several threads at once.
public final class AccessModel: Sendable {
  /// The rows.
  public let inventory: Inventory
  let library: PolicyLibrary
  package let facts = FactTable()

  /// The model of an inventory.
  public init(_ inventory: Inventory) {
    self.inventory = inventory
    library = PolicyLibrary(inventory)
  }
}

extension AccessModel {
  /// A fact about the model, worked out when it is first asked for.
  package func fact<F: Fact>(_ kind: F.Type) -> F where F.Source == AccessModel { facts.value(kind, of: self) }

  /// A fact about the inventory, worked out when it is first asked for.
  package func fact<F: Fact>(_ kind: F.Type) -> F where F.Source == Inventory { facts.value(kind, of: inventory) }

  /// A fact of the model about one thing, worked out when it is first asked for.
  package func fact<F: KeyedFact>(_ kind: F.Type, for key: F.Key) -> F where F.Source == AccessModel {
    facts.value(kind, for: key, of: self)
  }

  /// A fact of the inventory about one thing, worked out when it is first asked for.
  package func fact<F: KeyedFact>(_ kind: F.Type, for key: F.Key) -> F where F.Source == Inventory {
    facts.value(kind, for: key, of: inventory)
  }
}

extension AccessModel {
  func text(_ id: StringID) -> String { inventory.strings[id] }

  /// The id of an account, as text.
  func accountID(_ account: RowID<AccountRecord>) -> String { text(inventory.accounts[account.index].id) }

  /// The account that owns an account and region.
  func account(_ scope: RowID<ScopeRecord>) -> RowID<AccountRecord> { inventory.scopes[scope.index].account }

  /// The parsed document, nil when it is no policy.
  package func policy(_ document: StringID) -> PolicyDocument? { library.policy(document) }
}

extension AccessModel {
  /// The control policies of the organization that bind an account.
  public func controls(of account: RowID<AccountRecord>) -> AccountControls { library.controls(of: account) }
}
