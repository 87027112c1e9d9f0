import AWSNames
import IAM
import Inventory
import Workers

// The condition keys that the snapshot tells, of callers and of resources: the one place for questions about one
// principal, for who may do something, for paths and for checks.
//
// Source: IAM user guide, "AWS global condition context keys", as known on 2026-11-28.

extension AccessModel {
  /// A caller with the condition keys that the snapshot tells of it.
  ///
  /// `principal` is its row, or that of the role behind a session.
  func knowing(_ caller: Caller, as principal: PrincipalRow?) -> Caller {
    var keys = KnownKeys()
    switch principal {
    case .user(let row): add(inventory.users[row.index], to: &keys)
    case .role(let row): add(inventory.roles[row.index], session: sessionName(of: caller), to: &keys)
    case nil: break
    }
    if let account = caller.account.flatMap(accountRow) { add(organizationOf: account, .principal, to: &keys) }
    return keys.isEmpty ? caller : caller.knowing(keys)
  }

  private func add(_ user: UserRecord, to keys: inout KnownKeys) {
    if !user.id.isEmpty { keys["aws:userid"] = .value(text(user.id)) }
    add(tags: user.tags, prefix: "aws:PrincipalTag/", to: &keys)
  }

  /// The unique id of a role's session begins with that of the role; its tags are the role's, unless the session may be
  /// given others, which go before those of the role.
  ///
  /// Source: IAM user guide, "IAM identifiers" and "Pass session tags in AWS STS", as known on 2026-11-28.
  private func add(_ role: RoleRecord, session: Substring?, to keys: inout KnownKeys) {
    if !role.id.isEmpty {
      let beginning = "\(text(role.id)):"
      keys["aws:userid"] = session.map { .value(beginning + $0) } ?? .beginning(beginning)
    }
    if session != nil { keys["aws:PrincipalArn"] = .value(text(role.arn)) }
    guard !fact(SessionTagging.self, for: role.trustPolicy).isPossible else { return }
    add(tags: role.tags, prefix: "aws:PrincipalTag/", to: &keys)
  }

  private func sessionName(of caller: Caller) -> Substring? {
    guard caller.kind == .assumedRole, let arn = ARN(caller.name), arn.resourceType == "assumed-role" else {
      return nil
    }
    return arn.pathParts.dropFirst(2).first
  }
}

/// Whether sessions of a role may be given tags, by its trust policy; one that cannot be read may allow it.
private struct SessionTagging: KeyedFact {
  let isPossible: Bool

  init(_ key: StringID, _ model: AccessModel) {
    isPossible = model.policy(key)?.mayAllow("sts:TagSession") ?? true
  }
}

// MARK: Resources

extension AccessModel {
  /// The condition keys that the snapshot tells of a resource, by its ARN and the account it belongs to.
  func resourceKeys(_ resource: String, of owner: String?) -> KnownKeys {
    var keys = KnownKeys()
    if let account = owner.flatMap(accountRow) { add(organizationOf: account, .resource, to: &keys) }
    guard let function = function(arn: resource) else { return keys }
    let row = Function(inventory, function)
    if row.tagsKnown { add(tags: row.tags, prefix: "aws:ResourceTag/", to: &keys) }
    return keys
  }
}

// MARK: Either

extension AccessModel {
  private enum Side: String {
    case principal = "aws:Principal"
    case resource = "aws:Resource"
  }

  /// The organization of an account; for one that is in none, the keys do not exist.
  private func add(organizationOf account: RowID<AccountRecord>, _ side: Side, to keys: inout KnownKeys) {
    let (id, paths) = ("\(side.rawValue)OrgID", "\(side.rawValue)OrgPaths")
    switch inventory.membership(of: account) {
    case .unknown: return
    case .none: for key in [id, paths] { keys[key] = .absent }
    case .member(let organization):
      guard !organization.isEmpty else { return }
      keys[id] = .value(text(organization))
      let path = text(inventory.accounts[account.index].organizationPathIDs)
      if !path.isEmpty { keys[paths] = .values([path]) }
    }
  }

  private func add(tags: ListID, prefix: String, to keys: inout KnownKeys) {
    keys.close(prefix: prefix)
    for (key, value) in inventory.lists.pairs(tags) { keys[prefix + text(key)] = .value(text(value)) }
  }
}
