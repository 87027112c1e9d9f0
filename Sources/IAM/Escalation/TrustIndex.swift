import AWSNames

/// The trust policies of a graph, each distinct one compiled once, with whom it names.
struct TrustIndex: Sendable {
  /// One trust policy.
  struct Trust: Sendable {
    let policies: CompiledPolicies
    /// Services it names.
    let services: [String]
    /// Services that techniques pass roles to, of those it speaks of.
    let passedTo: [String]
    /// Users and roles it names, each once; see ``TrustIndex/name(_:)``.
    let names: [String]
    /// Accounts it names as a whole, each once.
    let accounts: [String]
    /// Whether it speaks of everybody, or of everybody except some.
    let isOpen: Bool
  }

  private let trusts: [Trust]
  private let numbers: [Int?]
  /// Whether any of them names a user or role.
  let namesAnybody: Bool
  /// Whether any of them speaks of everybody, or of everybody except some.
  let hasOpen: Bool

  init(_ principals: [EscalationPrincipal]) {
    var known: [PolicyDocument: Int] = [:]
    var told: [Int: Int] = [:]
    var trusts: [Trust] = []
    numbers = principals.map { principal in
      guard let document = principal.trust else { return nil }
      if let told = principal.trustNumber.flatMap({ told[$0] }) { return told }
      let number = known[document] ?? trusts.count
      if number == trusts.count {
        known[document] = number
        trusts.append(Trust(document))
      }
      if let trustNumber = principal.trustNumber { told[trustNumber] = number }
      return number
    }
    self.trusts = trusts
    namesAnybody = trusts.contains { !$0.names.isEmpty }
    hasOpen = trusts.contains(where: \.isOpen)
  }

  /// The trust policy of the principal at `place`, nil when it has none or nobody knows it.
  subscript(place: Int) -> Trust? {
    numbers[place].map { trusts[$0] }
  }

  /// Which policy it is; places with the same number have equal ones.
  func number(of place: Int) -> Int? {
    numbers[place]
  }

  /// The name by which trust policies find a principal: they disregard a role's path.
  static func name(_ principal: String) -> String {
    guard let arn = ARN(principal), arn.resourceType == "role", let name = arn.lastPathPart else { return principal }
    return self.name(role: name, arn.account, arn.partition)
  }

  /// The name by which trust policies find a caller.
  static func name(of caller: Caller) -> String {
    guard caller.kind == .role, let role = caller.identity else { return name(caller.name) }
    return name(role: role.name, role.account, role.partition)
  }

  private static func name(role: some StringProtocol, _ account: some StringProtocol, _ partition: some StringProtocol)
    -> String
  {
    "\(partition) \(account) \(role)"
  }
}

extension TrustIndex.Trust {
  fileprivate init(_ document: PolicyDocument) {
    var services: [String] = []
    var names: [String] = []
    var accounts: [String] = []
    var isOpen = false
    for statement in document.statements where statement.effect == .allow {
      guard let element = statement.principal else { continue }
      if element.isNegated { isOpen = true }
      for principal in element.values where !element.isNegated {
        switch principal {
        case .anyone: isOpen = true
        case .service(let name): services.append(name)
        case .aws(let text):
          if principal.isWholeAccount, let account = principal.account {
            accounts.append(account)
          } else {
            names.append(TrustIndex.name(text))
          }
        case .federated, .canonicalUser: break
        }
      }
    }
    policies = CompiledPolicies([NamedPolicy(.sharedTrust, document)], .resource)
    self.services = services
    passedTo = Array(isOpen ? EscalationTargets.services : EscalationTargets.services.intersection(services))
    self.names = Set(names.map { ExactText($0) }).map(\.text)
    self.accounts = Array(Set(accounts))
    self.isOpen = isOpen
  }
}
