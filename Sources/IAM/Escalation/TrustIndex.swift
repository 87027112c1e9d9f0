import AWSNames

/// The trust policies of a graph, each distinct one compiled once, with whom it names.
struct TrustIndex: Sendable {
  /// One trust policy.
  struct Trust: Sendable {
    let policies: CompiledPolicies
    /// Services it names.
    let services: [String]
    /// Users and roles it names; see ``TrustIndex/name(_:)``.
    let names: [String]
    /// Accounts it names as a whole.
    let accounts: [String]
    /// Whether it speaks of everybody, or of everybody except some.
    let isOpen: Bool
  }

  private let trusts: [Trust]
  private let numbers: [Int?]

  init(_ principals: [EscalationPrincipal]) {
    var known: [PolicyDocument: Int] = [:]
    var trusts: [Trust] = []
    numbers = principals.map { principal in
      guard let document = principal.trust else { return nil }
      if let number = known[document] { return number }
      known[document] = trusts.count
      trusts.append(Trust(document))
      return trusts.count - 1
    }
    self.trusts = trusts
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
    return "\(arn.partition) \(arn.account) \(name)"
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
    self.names = names
    self.accounts = accounts
    self.isOpen = isOpen
  }
}
