import AWSNames
public import IAM
public import Inventory

/// Why words name no principal or resource of the snapshot.
public enum AccessNameError: Error, Hashable, Sendable {
  /// Nothing in the snapshot is called so, and it is no ARN, service or account id either.
  case unknown(String)
  /// Several things are called so; their ARNs.
  case ambiguous(String, [String])
  /// An ARN of something that cannot ask.
  case noPrincipal(String)
  /// A function whose execution role the snapshot does not hold, and the role's ARN.
  case noRole(function: String, role: String)
}

extension AccessNameError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .unknown(let name): "nothing in the snapshot is called \"\(name)\"; give its ARN"
    case .ambiguous(let name, let arns): "\"\(name)\" may be \(arns.prefix(4).joined(separator: " or ")); give the ARN"
    case .noPrincipal(let arn): "\(arn) is no principal: a role, user, session, root user, account id, service or *"
    case .noRole(let function, ""): "the execution role of \(function) is not known"
    case .noRole(let function, let role): "\(role), the execution role of \(function), is not in the snapshot"
    }
  }
}

extension AccessModel {
  /// The principal that people mean by a name, an ARN, an account id, a service or `*`.
  public func principal(named name: String) throws(AccessNameError) -> (caller: Caller, row: PrincipalRow?) {
    let name = try meant(name)
    if name == "*", let anyone = Caller(.anonymous, "*") { return (anyone, nil) }
    if isAccountID(name), let root = Caller(.root, root(ofAccount: name)) { return (root, nil) }
    if let arn = ARN(name) { return try principal(arn, name) }
    let rows = inventory.strings.id(of: name).flatMap { names.principals[$0] } ?? []
    if rows.count == 1, let caller = caller(rows[0]) { return (caller, rows[0]) }
    if rows.count > 1 { throw .ambiguous(name, rows.map { text(arn($0)) }) }
    if ServicePrincipal(name) != nil, let service = Caller(.service, name) { return (service, nil) }
    throw .unknown(name)
  }

  private func principal(_ arn: ARN, _ name: String) throws(AccessNameError) -> (caller: Caller, row: PrincipalRow?) {
    guard let kind = arn.kindOfCaller, let caller = Caller(kind, name) else { throw .noPrincipal(name) }
    return (caller, row(of: kind, arn, name))
  }

  private func row(of kind: Caller.Kind, _ arn: ARN, _ name: String) -> PrincipalRow? {
    guard let id = inventory.strings.id(of: name) else {
      return kind == .assumedRole ? roleOfSession(arn) : nil
    }
    switch kind {
    case .role: return inventory.roles.row(id).map { .role($0) }
    case .user: return inventory.users.row(id).map { .user($0) }
    case .assumedRole: return roleOfSession(arn)
    case .federatedUser, .root, .service, .anonymous: return nil
    }
  }

  /// A session's ARN names its role without the path.
  private func roleOfSession(_ arn: ARN) -> PrincipalRow? {
    guard let name = arn.roleOfSession.flatMap({ inventory.strings.id(of: $0) }) else { return nil }
    return names.principals[name]?.first { row in
      guard case .role = row else { return false }
      return accountID(account(row)) == arn.account
    }
  }

  /// The role or user of a unique id, `AROA…` or `AIDA…`.
  func principal(ofUniqueID id: Substring) -> PrincipalRow? {
    guard let id = inventory.strings.id(of: id), !id.isEmpty else { return nil }
    if let role = inventory.roles.firstIndex(where: { $0.id == id }) { return .role(RowID(index: role)) }
    return inventory.users.firstIndex { $0.id == id }.map { .user(RowID(index: $0)) }
  }

  /// The ARN of a session of a role.
  func session(_ name: some StringProtocol, of row: RowID<RoleRecord>) -> String {
    let (role, account) = (inventory.roles[row.index], account(.role(row)))
    return ARN.session(name, ofRole: text(role.name), of: accountID(account), in: inventory.partition(of: account))
  }

  /// The ARN of the resource that people mean by an ARN, `*`, or the name of a function.
  public func resource(named name: String) throws(AccessNameError) -> String {
    let name = try meant(name)
    if name == "*" || ARN(name) != nil { return name }
    let parts = name.parts(at: ":", maxSplits: 1).map(String.init)
    let rows = parts.first.flatMap { inventory.strings.id(of: $0) }.flatMap { names.functions[$0] } ?? []
    if rows.count > 1 { throw .ambiguous(name, rows.map { inventory.functionARN($0) }) }
    guard let row = rows.first else { throw .unknown(name) }
    return inventory.functionARN(row) + (parts.count > 1 ? ":\(parts[1])" : "")
  }

  var names: PrincipalNames { fact(PrincipalNames.self) }
}

extension AccessModel {
  /// The function that people mean by a name or an ARN.
  public func function(named name: String) throws(AccessNameError) -> RowID<FunctionRecord> {
    let resource = try resource(named: name)
    guard let row = function(arn: resource) else { throw .unknown(name) }
    return row
  }
}

extension ARN {
  /// What kind of caller an ARN names; nil for what cannot ask.
  var kindOfCaller: Caller.Kind? {
    switch (service, pathParts.first) {
    case ("iam", "role"?): .role
    case ("iam", "user"?): .user
    case ("iam", "root"?): .root
    case ("sts", "assumed-role"?): .assumedRole
    case ("sts", "federated-user"?): .federatedUser
    default: nil
    }
  }
}
