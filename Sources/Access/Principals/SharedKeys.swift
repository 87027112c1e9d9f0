import IAM
import Inventory
import Workers

/// The condition keys that principals, or resources, of one account with equal tags share.
///
/// Source: IAM user guide, "AWS global condition context keys", as known on 2026-11-25.
struct SharedKeys: KeyedFact {
  /// Whom or what the keys are of.
  struct Key: Hashable, Sendable {
    /// On which side of a request.
    var side: Side
    /// The account, nil when the snapshot does not hold it.
    var account: RowID<AccountRecord>?
    /// Alternating keys and values; nil when nobody knows which tags there are.
    var tags: ListID?
  }

  /// The sides of a request, by what their keys begin with.
  enum Side: String, Hashable, Sendable {
    case principal = "aws:Principal"
    case resource = "aws:Resource"
  }

  let keys: KnownKeys

  init(_ key: Key, _ model: AccessModel) {
    var keys = KnownKeys()
    if let account = key.account { keys.add(model, key.side, organizationOf: account) }
    if let tags = key.tags { keys.add(model, key.side, tags: tags) }
    self.keys = KnownKeys(sharing: keys)
  }
}

extension KnownKeys {
  /// The organization of an account; for one that is in none, the keys do not exist.
  fileprivate mutating func add(
    _ model: AccessModel,
    _ side: SharedKeys.Side,
    organizationOf account: RowID<AccountRecord>
  ) {
    let (id, paths) = ("\(side.rawValue)OrgID", "\(side.rawValue)OrgPaths")
    switch model.inventory.membership(of: account) {
    case .unknown: return
    case .none: for key in [id, paths] { self[key] = .absent }
    case .member(let organization):
      guard !organization.isEmpty else { return }
      self[id] = .value(model.text(organization))
      let path = model.text(model.inventory.accounts[account.index].organizationPathIDs)
      if !path.isEmpty { self[paths] = .values([path]) }
    }
  }

  fileprivate mutating func add(_ model: AccessModel, _ side: SharedKeys.Side, tags: ListID) {
    let prefix = "\(side.rawValue)Tag/"
    close(prefix: prefix)
    for (key, value) in model.inventory.lists.pairs(tags) {
      self[prefix + model.text(key)] = .value(model.text(value))
    }
  }
}
