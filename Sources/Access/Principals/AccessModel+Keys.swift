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
    switch principal {
    case .user(let row): caller.knowing(keys(inventory.users[row.index]))
    case .role(let row): caller.knowing(keys(inventory.roles[row.index], session: sessionName(of: caller)))
    case nil: caller.account.flatMap(accountRow).map { caller.knowing(shared(.principal, $0)) } ?? caller
    }
  }

  private func keys(_ user: UserRecord) -> KnownKeys {
    var keys = shared(.principal, account(user.scope), tags: user.tags)
    if !user.id.isEmpty { keys["aws:userid"] = .value(text(user.id)) }
    return keys
  }

  /// The unique id of a role's session begins with that of the role; its tags are the role's, unless the session may be
  /// given others, which go before those of the role.
  ///
  /// Source: IAM user guide, "IAM identifiers" and "Pass session tags in AWS STS", as known on 2026-11-28.
  private func keys(_ role: RoleRecord, session: Substring?) -> KnownKeys {
    let mayBeTagged = fact(SessionTagging.self, for: role.trustPolicy).isPossible
    var keys = shared(.principal, account(role.scope), tags: mayBeTagged ? nil : role.tags)
    if !role.id.isEmpty {
      let beginning = "\(text(role.id)):"
      keys["aws:userid"] = session.map { .value(beginning + $0) } ?? .like(["\(beginning)?*"])
    }
    if session != nil { keys["aws:PrincipalArn"] = .value(text(role.arn)) }
    return keys
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

extension AccessModel {
  /// The condition keys that the snapshot tells of a resource, by its ARN and the account it belongs to.
  func resourceKeys(_ resource: String, of owner: String?) -> KnownKeys {
    let account = owner.flatMap(accountRow)
    guard let function = function(arn: resource) else { return account.map(ownerKeys) ?? KnownKeys() }
    return resourceKeys(function, of: account)
  }

  /// The condition keys of requests to a function.
  func resourceKeys(_ function: RowID<FunctionRecord>, of account: RowID<AccountRecord>?) -> KnownKeys {
    let row = Function(inventory, function)
    return shared(.resource, account, tags: row.tagsKnown ? row.tags : nil)
  }

  /// The condition keys of requests to any resource of an account.
  func ownerKeys(_ account: RowID<AccountRecord>) -> KnownKeys { shared(.resource, account) }

  private func shared(_ side: SharedKeys.Side, _ account: RowID<AccountRecord>?, tags: ListID? = nil) -> KnownKeys {
    fact(SharedKeys.self, for: SharedKeys.Key(side: side, account: account, tags: tags)).keys
  }
}
