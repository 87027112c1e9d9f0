import AWSNames
import IAM
import Inventory

// Whom statements for everybody come down to: by their conditions, by variables, or by what a Deny spares.

extension WhoCanSearch {
  /// Adds whom statements for everybody name beside their principals.
  mutating func addAudience() {
    let statements = (statements + controls).filter(\.isForEverybody)
    guard !statements.isEmpty else { return }
    let named = statements.flatMap { $0.namedCallers(ofOwner: asked.owner) }
    for caller in named { add(caller) }
    // None of the keys that tell who somebody is need be there when a service calls.
    addServices("service.amazonaws.com")
    if named.contains(.somebody), !isFound(.named(.anyone)) { add(.group(.others), outsiders()) }
  }

  /// Statements of resource control policies, which keep others out.
  private var controls: [Statement] {
    guard !asked.controls.isEmpty, let account = asked.owner.flatMap(model.accountRow) else { return [] }
    let policies = model.controls(of: account).resource.possiblePolicies.joined()
    return policies.flatMap(\.document.statements).filter { $0.effect == .deny && $0.speaks(of: asked.action) }
  }

  private mutating func add(_ caller: NamedCaller) {
    switch caller {
    case .account(let id): add(account: id)
    case .organization(let id): add(organization: id)
    case .organizationPath(let path): add(path: path)
    case .ownersOrganization: addOwnersOrganization()
    case .principal(let arn): if WildcardPattern.hasWildcard(arn) { add(pattern: arn) } else { add(conditionARN: arn) }
    case .uniqueID(let id): add(uniqueID: id)
    case .service(let name): add(service: name)
    case .somebody: break
    }
  }

  /// Everybody of the owner's account, where the resource's policy surely lets in all of them, or some whom the snapshot
  /// does not hold.
  mutating func addEverybodyOfOwner() {
    guard let owner = asked.owner, statements.contains(where: \.isForEverybody) else { return }
    let askers = [Caller.Kind.role, .user].compactMap { somebody($0, of: owner, .nothing) }
    let decisions = askers.map(decisionByResource)
    guard decisions.allSatisfy({ $0 == .allowed }) || !isListed(owner) else { return }
    add(.group(.everybody(account: owner)), askers.map { bound($0, to: owner) })
  }

  /// Another account than the owner's, all of whose principals are asked for one by one or as everybody.
  private mutating func add(account id: String) {
    guard id != asked.owner else { return }
    guard WildcardPattern.hasWildcard(id) else { return add(.named(.aws(id)), principals(of: id)) }
    var keys = Self.keys("aws:PrincipalAccount", .like([id]))
    keys["kms:CallerAccount"] = .like([id])
    add(.group(.accounts(id)), outsiders(knowing: keys))
  }

  /// An organization; nothing binds principals of its management account.
  private mutating func add(organization id: String) {
    let entry = WildcardPattern.hasWildcard(id) ? RequestContext.Entry.like([id]) : .value(id)
    add(.group(.organization(id)), outsiders(knowing: Self.keys("aws:PrincipalOrgID", entry), areBound: false))
  }

  /// Part of an organization; a path in which the wildcards are as short as can be is one that fits.
  private mutating func add(path: String) {
    let example = String(
      String.UnicodeScalarView(path.unicodeScalars.compactMap { $0 == "*" ? nil : $0 == "?" ? "0" : $0 })
    )
    var keys = Self.keys("aws:PrincipalOrgPaths", .values([example]))
    keys["aws:PrincipalOrgID"] = .like([String(path.upTo("/"))])
    add(.group(.organization(path)), outsiders(knowing: keys))
  }

  private mutating func addOwnersOrganization() {
    guard let owner = asked.owner else { return }
    let membership = model.accountRow(owner).map(model.inventory.membership) ?? .unknown
    switch membership {
    case .none: return
    case .member(let id) where !id.isEmpty: add(organization: model.text(id))
    case .member, .unknown: add(.group(.organizationOf(account: owner)), outsiders())
    }
  }

  /// `aws:PrincipalArn` of a session is its role's, so that none names a session.
  private mutating func add(conditionARN text: String) {
    guard let arn = ARN(text), arn.service == "iam" || arn.isFederatedUser else { return }
    // A role or user that its account does not have is nobody.
    if arn.isRoot || arn.isFederatedUser || !isListed(String(arn.account)) { add(arn: text) }
  }

  /// Roles and users by a pattern of their ARNs.
  private mutating func add(pattern text: String) {
    let keys = Self.keys("aws:PrincipalArn", .like([text]))
    let arn = ARN(text)
    guard let account = arn?.accountID?.text else {
      return add(.named(.aws(text)), outsiders(knowing: keys, areBound: false))
    }
    if arn?.resource == "*" { return add(account: account) }
    // Of an account that the snapshot holds in full, all that fit are told one by one.
    if !isListed(account) { add(.named(.aws(text)), principals(of: account, knowing: keys)) }
  }

  /// A unique id, which a role or user of the snapshot may have, alone or with the name of a session.
  private mutating func add(uniqueID text: String) {
    let parts = text.parts(at: ":", maxSplits: 1)
    let id = parts.first.flatMap { WildcardPattern.hasWildcard($0) ? nil : $0 }
    switch id.flatMap(model.principal(ofUniqueID:)) {
    case .role(let row)?:
      // The role itself, for every session of it, is told with the others.
      guard parts.count == 2, !WildcardPattern.hasWildcard(parts[1]) else { return }
      add(arn: model.session(parts[1], of: row))
    case .user?: return
    case nil: add(.named(.aws(text)), outsiders(knowing: Self.keys("aws:userid", .like([text]))))
    }
  }

  private mutating func add(service name: String) {
    if WildcardPattern.hasWildcard(name) { return addServices(name) }
    if let caller = Caller(.service, name) { add(.named(.service(name)), [asker(caller)]) }
  }

  /// Services whose names fit a pattern, of which the policy names none.
  private mutating func addServices(_ pattern: String) {
    guard let caller = Caller(.service, "*") else { return }
    var keys = Self.keys("aws:PrincipalServiceName", .like([pattern]))
    // Of users, roles and sessions alone. Source: KMS developer guide, `kms:CallerAccount`; IAM user guide, principal key
    // values; as known on 2026-11-28.
    for key in ["kms:CallerAccount", "aws:userid"] { keys[key] = .absent }
    add(.group(.services), [Asker(caller: caller.knowing(keys))])
  }

  private static func keys(_ key: String, _ entry: RequestContext.Entry) -> KnownKeys {
    var keys = KnownKeys()
    keys[key] = entry
    return keys
  }
}

extension Statement {
  /// Whether its principals name everybody, but for exceptions.
  var isForEverybody: Bool { principal.map { $0.isNegated || $0.values.contains(where: \.isWildcard) } ?? false }
}
