import AWSNames
public import IAM
public import Inventory
import Workers

/// Someone who may do what was asked about, surely or under conditions, and why.
public struct AccessGrant: Sendable {
  /// Who.
  public var party: Party
  /// Allowed, or conditional.
  public var decision: Decision
  /// Why.
  public var reasons: [DecisionReason]

  /// Whether it depends on what is not known.
  public var isConditional: Bool { decision == .conditional }
}

/// Everybody who may do something to a resource, as far as the snapshot tells.
public struct WhoCan: Sendable {
  /// Those who may: named by the resource's own policy first, then roles and users in the order of their tables.
  public var grants: [AccessGrant]
  /// What the snapshot lacks to know all of them.
  public var missing: [MissingCall]
}

extension AccessModel {
  /// Who may do `action` to `resource`, with the reasons for each.
  ///
  /// Principals of the resource's account are asked when their policies speak of the action, those of other accounts
  /// only when the resource's policy lets their account in.
  /// - Complexity: O(*principals* whose policies speak of the action).
  public func whoCan(_ action: String, _ resource: String, context: [String: RequestContext.Entry] = [:]) -> WhoCan {
    let layer = resourceLayer(of: resource)
    let named = principalsNamed(by: layer)
    var grants: [AccessGrant] = []
    for principal in named { grants += grant(principal, action, resource, context, layer) }
    let home = resourceAccount(resource)
    let letIn = Set(named.compactMap(\.account))
    let everyone = named.contains { $0.isWildcard }
    for row in principals(speakingOf: action) + principalRows(named) {
      let account = accountID(account(row))
      guard everyone || home == nil || account == home || letIn.contains(account) else { continue }
      if let grant = grant(row, action, resource, context, layer) { grants.append(grant) }
    }
    var missing = layer.missing
    for account in inventory.accounts.indices where home == nil || accountID(RowID(index: account)) == home {
      let scopes = inventory.scopes.of(RowID(index: account))
      let call = inventory.mostTelling(.iamGetAccountAuthorizationDetails, in: scopes)
      if call.state != .collected { missing.append(call) }
    }
    return WhoCan(grants: deduplicated(grants), missing: missing)
  }

  private func grant(
    _ row: PrincipalRow,
    _ action: String,
    _ resource: String,
    _ context: [String: RequestContext.Entry],
    _ layer: ResourceLayer
  ) -> AccessGrant? {
    guard let caller = caller(row) else { return nil }
    let question = AccessQuestion(
      caller: caller,
      principal: row,
      action: action,
      resource: resource,
      context: context
    )
    let stack = stack(question, layer)
    let request = request(question)
    guard stack.decision(on: request).isPossible else { return nil }
    let answer = stack.answer(to: request)
    return AccessGrant(party: .principal(row), decision: answer.decision, reasons: answer.reasons)
  }

  /// A principal that the resource's policy names and that no row stands for.
  private func grant(
    _ principal: Principal,
    _ action: String,
    _ resource: String,
    _ context: [String: RequestContext.Entry],
    _ layer: ResourceLayer
  ) -> [AccessGrant] {
    guard principalRow(principal) == nil else { return [] }
    let answers = outsideCallers(principal).map { caller in
      let question = AccessQuestion(caller: caller, action: action, resource: resource, context: context)
      return stack(question, layer).answer(to: request(question))
    }
    let answer = answers.first { $0.decision == .allowed } ?? answers.first { $0.decision.isPossible }
    // The account itself: its root needs no more, its principals need their own policies.
    return answer.map { [AccessGrant(party: .named(principal), decision: $0.decision, reasons: $0.reasons)] } ?? []
  }

  /// Those who stand for a principal; for everybody a stranger who signs, and one who does not.
  private func outsideCallers(_ principal: Principal) -> [Caller] {
    switch principal {
    case .anyone: [.stranger] + [Caller(.anonymous, "*")].compactMap(\.self)
    case .service, .federated, .canonicalUser, .aws: [outsideCaller(principal)].compactMap(\.self)
    }
  }

  private func outsideCaller(_ principal: Principal) -> Caller? {
    switch principal {
    case .anyone: return .stranger
    case .service(let name): return Caller(.service, name)
    case .federated(let name): return Caller(.federatedUser, name)
    case .canonicalUser: return nil
    case .aws(let text):
      if principal.isWholeAccount, let account = principal.account {
        return Caller(.root, root(ofAccount: account))
      }
      guard let arn = ARN(text), !WildcardPattern.hasWildcard(text) else { return nil }
      switch arn.resourceType {
      case "role": return Caller(.role, text)
      case "user": return Caller(.user, text)
      case "assumed-role": return Caller(.assumedRole, text)
      case "federated-user": return Caller(.federatedUser, text)
      default: return nil
      }
    }
  }

  /// Principals that Allow statements of a resource's policy name, each once.
  private func principalsNamed(by layer: ResourceLayer) -> [Principal] {
    var documents = layer.rows.map { inventory.resourcePolicies[$0.index].document }
    if let trust = layer.trust { documents.append(inventory.roles[trust.index].trustPolicy) }
    var named: [Principal] = []
    for statement in documents.compactMap(policy).flatMap(\.statements) where statement.effect == .allow {
      guard let element = statement.principal else { continue }
      let principals = element.isNegated ? [.anyone] : element.values
      for principal in principals where !named.contains(principal) { named.append(principal) }
    }
    return named
  }

  private func principalRow(_ principal: Principal) -> PrincipalRow? {
    guard case .aws(let text) = principal, !principal.isWholeAccount else { return nil }
    return (try? self.principal(named: text))?.row
  }

  private func principalRows(_ principals: [Principal]) -> [PrincipalRow] { principals.compactMap(principalRow) }

  private func deduplicated(_ grants: [AccessGrant]) -> [AccessGrant] {
    var seen: Set<Party> = []
    return grants.filter { seen.insert($0.party).inserted }
  }

  /// Roles and users whose own policies speak of an action, in the order of their tables.
  public func principals(speakingOf action: String) -> [PrincipalRow] {
    fact(ActionHolders.self, for: action.lowercased()).principals
  }
}

/// Roles and users whose own policies speak of an action, which is given in lower case.
private struct ActionHolders: KeyedFact {
  static let limit = 256

  /// In the order of their tables.
  let principals: [PrincipalRow]

  init(_ key: String, _ model: AccessModel) {
    let service = String(key.prefix { $0 != ":" })
    var known: [PolicySetKey: Bool] = [:]
    principals = model.principals.filter { row in
      let set = model.key(row)
      if let speaks = known[set] { return speaks }
      let held = model.held(by: row)
      let speaks =
        held.mayName(services: [service])
        && (!held.unread.isEmpty || held.stack.identity?.mentions(key) == true)
      known[set] = speaks
      return speaks
    }
  }
}

extension Decision {
  /// Whether the request may go through.
  public var isPossible: Bool { self == .allowed || self == .conditional }
}
