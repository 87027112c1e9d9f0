import AWSNames

/// Principals and functions that techniques may act on, findable by account, service and trust without asking each.
struct EscalationTargets: Sendable {
  private(set) var users: [String: NameIndex] = [:]
  /// Roles that can be edited: none of those that AWS keeps for itself.
  private(set) var roles: [String: NameIndex] = [:]
  /// Roles that a service may take on, by account and service.
  private(set) var serviceRoles: [ServiceInAccount: NameIndex] = [:]
  /// Functions whose role is a target, by account.
  private(set) var functions: [String: NameIndex] = [:]
  /// Roles whose trust policy names a user or role; see ``TrustIndex/name(_:)``.
  private(set) var namedRoles: [ExactText: [Int]] = [:]
  /// Roles whose trust policy names a whole account.
  private(set) var accountRoles: [String: NameIndex] = [:]
  /// Roles whose trust policy speaks of everybody.
  private(set) var openRoles = NameIndex()
  /// Accounts that have any target.
  private(set) var accounts: Set<String> = []

  struct ServiceInAccount: Hashable, Sendable {
    var service: String
    var account: String
  }

  /// Services that techniques pass roles to.
  static let services = Set(
    EscalationTechnique.all.compactMap { technique in
      switch technique.subject {
      case .passedRole(let service), .runningRole(let service): service
      case .itself, .permissionSet, .user, .role, .function, .group: nil
      }
    }
  )

  /// The targets among `places`.
  init(
    _ places: some Sequence<Int>,
    of principals: [EscalationPrincipal],
    _ trusts: TrustIndex,
    functionsOf: [Int: [Int]],
    _ functions: [EscalationFunction]
  ) {
    for place in places {
      let caller = principals[place].caller
      let account = caller.account ?? ""
      accounts.insert(account)
      switch caller.kind {
      case .user: users[account, default: NameIndex()].add(caller.name, place)
      case .role: addRole(place, caller, account, trusts[place])
      case .assumedRole, .federatedUser, .root, .service, .anonymous: break
      }
      for function in functionsOf[place] ?? [] {
        self.functions[account, default: NameIndex()].add(functions[function].arn, function)
      }
    }
    sort()
  }

  private mutating func addRole(_ place: Int, _ caller: Caller, _ account: String, _ trust: TrustIndex.Trust?) {
    // Its service alone gets at it.
    if caller.isServiceLinkedRole { return }
    let isKeptByAWS = caller.isKeptByAWS
    if !isKeptByAWS { roles[account, default: NameIndex()].add(caller.name, place) }
    guard let trust else { return }
    if !isKeptByAWS {
      for service in trust.passedTo {
        serviceRoles[ServiceInAccount(service: service, account: account), default: NameIndex()]
          .add(caller.name, place)
      }
    }
    for name in trust.names { namedRoles[ExactText(name), default: []].append(place) }
    for trusted in trust.accounts { accountRoles[trusted, default: NameIndex()].add(caller.name, place) }
    if trust.isOpen { openRoles.add(caller.name, place) }
  }

  private mutating func sort() {
    for account in users.keys { users[account]?.sort() }
    for account in roles.keys { roles[account]?.sort() }
    for key in serviceRoles.keys { serviceRoles[key]?.sort() }
    for account in functions.keys { functions[account]?.sort() }
    for account in accountRoles.keys { accountRoles[account]?.sort() }
    openRoles.sort()
  }
}

extension Caller {
  /// Whether AWS keeps the role for itself: it can be neither passed nor edited.
  var isKeptByAWS: Bool {
    kind == .role && ARN(name)?.keptByAWS != nil
  }

  /// Whether IAM Identity Center made the role from a permission set.
  var isPermissionSetRole: Bool {
    kind == .role && ARN(name)?.isPermissionSetRole == true
  }
}

/// Numbers by name, with those found quickly whose names begin alike.
struct NameIndex: Sendable {
  private var entries: [(name: String, number: Int)] = []

  mutating func add(_ name: String, _ number: Int) {
    entries.append((name, number))
  }

  mutating func sort() {
    entries.sort { left, right in
      left.name.isExactly(right.name) ? left.number < right.number : left.name.precedesExactly(right.name)
    }
  }

  /// Whether there is any number but one.
  func hasAny(otherThan number: Int) -> Bool {
    entries.contains { $0.number != number }
  }

  /// All numbers in the order of the names.
  var all: [Int] {
    entries.map(\.number)
  }

  /// The numbers of names with one of the beginnings; all of them when there are none to choose by.
  func numbers(beginning prefixes: [String]?) -> [Int] {
    guard let prefixes else { return all }
    guard prefixes.count > 1 else { return prefixes.first.map { numbers($0) } ?? [] }
    var seen: Set<Int> = []
    return prefixes.flatMap { numbers($0) }.filter { seen.insert($0).inserted }
  }

  private func numbers(_ prefix: String) -> [Int] {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].name.precedesExactly(prefix) { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.name.begins(with: prefix) }.map(\.number)
  }
}
