package import IAM
public import Inventory
import Workers

/// What the policies of a snapshot allow: its rows joined with the policy engine.
///
/// Nothing is worked out before somebody asks, and then once: parsed documents by their text, what principals hold by
/// the distinct sets of policies, control policies by account. Safe to ask from several threads at once.
public final class AccessModel: Sendable {
  /// The rows.
  public let inventory: Inventory
  let library: PolicyLibrary
  let held = Memo<PolicySetKey, HeldPolicies>()
  let resourcePolicies = Memo<ResourcePolicyKey, CompiledPolicies>()
  let holders = Memo<String, [PrincipalRow]>(limit: 256)
  let configured = Memo<RowID<RoleRecord>, Set<String>>()
  let resourceNames = Memo<RowID<ScopeRecord>, ResourceNames>(limit: 64)
  let resourceIndex = Once<ResourcePolicyIndex>()
  let nameIndex = Once<PrincipalNames>()
  let graph = Once<EscalationGraph>()
  let reaches = Memo<PolicySetKey, PrincipalReach>(limit: 1024)
  let resourceRows = Once<AccountRows>()
  let resourceLists = Memo<ResourceListKey, ResourceList>()
  let routeTable = Once<[EscalationRoute?]>()

  /// The model of an inventory.
  public init(_ inventory: Inventory) {
    self.inventory = inventory
    library = PolicyLibrary(inventory)
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
