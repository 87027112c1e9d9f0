import AWSNames

/// What finds a resource again in another snapshot: its ARN, and its account where the ARN does not tell that.
///
/// The ARNs of APIs name no account, and neither do those of an account whose id nothing tells. Keys are told apart by
/// their bytes.
public struct ResourceKey: Sendable {
  /// The ARN.
  public let arn: String
  /// The id of the account, else the folder of one without; empty where the ARN tells the account.
  public let account: String

  /// A key; without the account, of the one resource that the ARN stands for in any of them.
  public init(arn: String, account: String = "") {
    self.arn = arn
    self.account = account
  }
}

extension ResourceKey: Hashable {
  /// Whether the bytes are the same.
  public static func == (left: ResourceKey, right: ResourceKey) -> Bool {
    left.arn.isExactly(right.arn) && left.account.isExactly(right.account)
  }

  /// Feeds the bytes.
  public func hash(into hasher: inout Hasher) {
    arn.hashExactly(into: &hasher)
    account.hashExactly(into: &hasher)
  }
}

extension Inventory {
  /// What finds a resource again.
  public func key(of resource: ResourceID) -> ResourceKey {
    let text = arn(of: resource)
    let account = accounts[account(of: resource)]
    let id = strings[account.id]
    if !id.isEmpty, ARN(text)?.account.isExactly(id) == true { return ResourceKey(arn: text) }
    return ResourceKey(arn: text, account: id.isEmpty ? strings[account.folder] : id)
  }

  /// The resource of a key; nil when the inventory has none such, or when two could be meant.
  ///
  /// - Complexity: O(1), O(*accounts*) for a key of which neither part tells the account.
  public func resource(_ key: ResourceKey) -> ResourceID? {
    guard let arn = ARN(key.arn) else { return nil }
    var found: ResourceID?
    for account in accounts(of: key, arn) {
      for type in ResourceType.all where arn.service.isExactly(type.service) {
        guard let row = type.find(self, arn, account) else { continue }
        let resource = ResourceID(type: type, row: row)
        let other = self.key(of: resource)
        guard other == key || key.account.isEmpty && other.arn.isExactly(key.arn) else { continue }
        // Nothing may pass from one resource to another that only bears its name.
        guard found == nil || found == resource else { return nil }
        found = resource
      }
    }
    return found
  }

  /// The resource of an ARN as `arn(of:)` writes it, nil when the inventory has none such, or several.
  public func resource(arn text: String) -> ResourceID? { resource(ResourceKey(arn: text)) }

  /// The accounts that a key may mean.
  private func accounts(of key: ResourceKey, _ arn: ARN) -> [RowID<AccountRecord>] {
    let name = key.account.isEmpty ? arn.account : key.account[...]
    if name.isEmpty { return accounts.indices.map { RowID(index: $0) } }
    guard let id = strings.id(of: name) else { return [] }
    let row = accounts.row(id) ?? (key.account.isEmpty ? nil : links.accountOfFolder[id])
    return row.map { [$0] } ?? []
  }

  /// The region of an account, nil when the snapshot has no folder for it.
  func scope(_ region: Substring, of account: RowID<AccountRecord>) -> RowID<ScopeRecord>? {
    guard let region = strings.id(of: region) else { return nil }
    return scopes.of(account).first { scopes[$0].region == region }
  }
}
