import AWSNames

/// The argument for one Allow statement of a resource policy.
struct GrantAnalysis {
  private let statement: Statement
  private let question: ExposureQuestion
  private let parts: [GrantPart]
  private let judged: [JudgedCondition]
  private let pins: [Pin]
  private var reasons: [ExposureReason] = []
  private var externalAccounts: Set<String> = []
  private var wholeExternalAccounts: Set<String> = []
  private var services: [ServiceGrant] = []
  /// Accounts that Deny statements spare of a wildcard principal.
  var sparedAccounts: Set<String> = []

  init(_ statement: Statement, denies: [Statement], _ question: ExposureQuestion) {
    self.statement = statement
    self.question = question
    judged = statement.conditions.map(JudgedCondition.init)
    pins = judged.compactMap { try? $0.pin.get() }
    let actions = Self.grantedActions(statement, question)
    parts = GrantPart.parts(of: statement, actions: actions, resource: question.resource, denies)
  }

  mutating func run() -> ExposureLevel {
    var level = ExposureLevel.none
    switch statement.principal {
    case nil: break
    case .allExcept(let spared)?:
      level = self.level(of: .anyone, because: .everyoneExcept(spared))
    case .only(let principals)?:
      for principal in principals {
        level = max(level, self.level(of: principal, because: nil))
      }
    }
    return level
  }

  func result() -> StatementExposure {
    var analysis = self
    let level = analysis.run()
    return StatementExposure(
      index: statement.index,
      name: statement.name,
      level: level,
      reasons: analysis.reasons,
      externalAccounts: analysis.externalAccounts.sorted(),
      wholeExternalAccounts: analysis.wholeExternalAccounts.sorted(),
      services: analysis.services,
      sourceFlaws: SourceFlaws.find(in: judged, question)
    )
  }

  /// The actions a Deny must cover: those asked for that the statement grants, else its own patterns.
  private static func grantedActions(_ statement: Statement, _ question: ExposureQuestion) -> [String] {
    guard question.actions.isEmpty else { return question.actions.filter { statement.action.selectsAction($0) } }
    return statement.action.isNegated ? ["*"] : statement.action.values
  }
}

// MARK: One principal

extension GrantAnalysis {
  mutating func level(of principal: Principal, because given: ExposureReason?) -> ExposureLevel {
    let granted = statement.functionURLAuthTypes ?? [.none, .awsIAM]
    var open: [GrantPart] = []
    for part in parts {
      if let deny = part.denial(of: principal, granted, question) {
        note(.denied(by: deny.name))
      } else {
        open.append(part)
      }
    }
    guard !open.isEmpty else { return .none }
    let (external, wholeExternal) = (externalAccounts, wholeExternalAccounts)
    let unguarded = unguardedLevel(of: principal, because: given)
    var level = ExposureLevel.none
    for part in open { level = max(level, self.level(unguarded, principal, part, granted)) }
    if level < .externalAccounts { (externalAccounts, wholeExternalAccounts) = (external, wholeExternal) }
    if level == .externalAccounts { externalAccounts.formUnion(sparedAccounts.filter { !question.isOwn($0) }) }
    return level
  }

  /// The level of one part of the grant after the Deny statements that cover it.
  private mutating func level(
    _ unguarded: ExposureLevel,
    _ principal: Principal,
    _ part: GrantPart,
    _ granted: Set<FunctionURLAuthType>
  ) -> ExposureLevel {
    var level = unguarded
    for deny in part.denies where level > .none && deny.deniesAll(of: principal) {
      level = min(level, levelSpared(by: deny, principal))
    }
    for deny in part.denies where level > .ownAccount && deny.conditions.isEmpty {
      level = min(level, levelOfExceptions(of: deny, principal))
    }
    if level == .internet, part.urlTypesLeft(of: granted, principal) == [.awsIAM] {
      note(.functionURL(.awsIAM))
      level = .anyAWSPrincipal
    }
    return level
  }

  mutating func unguardedLevel(of principal: Principal, because given: ExposureReason?) -> ExposureLevel {
    // Whoever does not sign is among everybody and nobody else.
    if question.isUnsigned, principal != .anyone { return .none }
    switch principal {
    case .anyone: return wildcardLevel(starting: .internet, because: given ?? .anyone)
    case .federated("*"), .canonicalUser("*"):
      return wildcardLevel(starting: .internet, because: given ?? .wildcardPrincipal(principal.description))
    case .aws(let text): return awsLevel(of: principal, text)
    case .service(let name): return serviceLevel(of: name)
    case .federated(let provider): return federatedLevel(of: provider, principal)
    case .canonicalUser:
      note(.unknownAccount(principal))
      return .externalAccounts
    }
  }

  private mutating func awsLevel(of principal: Principal, _ text: String) -> ExposureLevel {
    if principal.isDeleted {
      note(.deletedPrincipal(text))
      return .none
    }
    if principal.isWildcard { return wildcardLevel(starting: .anyAWSPrincipal, because: .wildcardPrincipal(text)) }
    guard let account = principal.account else {
      note(.unknownAccount(principal))
      return .externalAccounts
    }
    guard !question.isOwn(account) else {
      note(.knownPrincipal(principal))
      return .ownAccount
    }
    externalAccounts.insert(account)
    if principal.isWholeAccount, !pins.contains(where: { $0.bound != .signedCallers }) {
      wholeExternalAccounts.insert(account)
    }
    note(.externalPrincipal(principal, account: account))
    return .externalAccounts
  }

  private mutating func wildcardLevel(
    starting start: ExposureLevel,
    because reason: ExposureReason
  ) -> ExposureLevel {
    note(reason)
    var level = start
    if let types = statement.functionURLAuthTypes {
      let type = types.contains(.none) ? FunctionURLAuthType.none : .awsIAM
      note(.functionURL(type))
      if type == .awsIAM { level = min(level, .anyAWSPrincipal) }
    }
    for judged in judged where !judged.isFunctionURLAuthType {
      switch judged.pin {
      case .success(let pin):
        level = min(level, self.level(of: pin))
        note(.pinned(judged.condition))
      case .failure(let failure):
        note(.notPinned(judged.condition, failure))
      }
    }
    noteAccounts(at: level)
    return level
  }

  private mutating func federatedLevel(of provider: String, _ principal: Principal) -> ExposureLevel {
    if let account = ARN(provider)?.accountID?.text, !question.isOwn(account) {
      externalAccounts.insert(account)
      note(.externalPrincipal(principal, account: account))
      return .externalAccounts
    }
    guard let shared = SharedIdentityProvider(provider) else {
      note(.knownPrincipal(principal))
      return .ownAccount
    }
    switch shared.pin(statement.conditions) {
    case .fixed:
      note(.knownPrincipal(principal))
      return .ownAccount
    case nil: note(.openIdentityProvider(provider))
    case .open(let flaws): for flaw in flaws { note(.openOwner(provider, flaw)) }
    }
    return .internet
  }

  mutating func note(_ reason: ExposureReason) {
    guard !reasons.contains(reason) else { return }
    reasons.append(reason)
  }
}

// MARK: Bounds

extension GrantAnalysis {
  /// How far callers reach whom a pin leaves.
  func level(of pin: Pin) -> ExposureLevel {
    if question.isUnsigned, !pin.isKnownOfUnsignedCallers { return .none }
    return level(of: pin.bound)
  }

  private func level(of bound: Pin.Bound) -> ExposureLevel {
    switch bound {
    case .accounts(let accounts): accounts.allSatisfy(question.isOwn) ? .ownAccount : .externalAccounts
    case .organizations: .organization
    case .sourcesWithoutAccount, .identities, .network, .token: .ownAccount
    case .awsServices: .unpinnedService
    case .signedCallers: .anyAWSPrincipal
    }
  }

  /// The accounts that the pins let in, once the pins are what decides.
  private mutating func noteAccounts(at level: ExposureLevel) {
    guard level == .externalAccounts else { return }
    for case .accounts(let accounts) in pins.map(\.bound) {
      externalAccounts.formUnion(accounts.filter { !question.isOwn($0) })
    }
  }

  private mutating func serviceLevel(of service: String) -> ExposureLevel {
    let sources = pins.filter(\.appliesToServices) + judged.compactMap(\.servicePin)
    let flaws = SourceFlaws.find(in: judged, question)
    guard let deciding = sources.min(by: { level(of: $0.bound) < level(of: $1.bound) }),
      level(of: deciding.bound) != .unpinnedService
    else {
      let isKept = ServiceGrant.keptInAccount.contains(service) || statement.isKeptByAWS
      services.append(ServiceGrant(service: service, scope: isKept ? .keptInAccountByAWS : .unpinned, flaws: flaws))
      note(isKept ? .serviceKeptInAccount(service) : .unpinnedService(service))
      for judged in judged {
        if case .failure(let failure) = judged.pin { note(.notPinned(judged.condition, failure)) }
      }
      return isKept ? .ownAccount : .unpinnedService
    }
    services.append(ServiceGrant(service: service, scope: .pinned(key: deciding.key), flaws: flaws))
    note(.pinnedService(service, key: deciding.key))
    if case .accounts(let accounts) = deciding.bound {
      externalAccounts.formUnion(accounts.filter { !question.isOwn($0) })
    }
    return level(of: deciding.bound)
  }
}
