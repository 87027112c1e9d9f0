import AWSNames
import IAM
import Inventory

/// Puts together who may do something to a resource.
///
/// Whom nobody has named is asked about by somebody who stands for them: of whom all is unknown but what makes them one
/// of them. What such a one surely may not do, nobody of them may.
struct WhoCanSearch {
  let model: AccessModel
  let asked: AskedAction
  private let context: [String: RequestContext.Entry]
  /// The statements of the resource's policy that speak of the action.
  let statements: [Statement]
  private var grants: [AccessGrant] = []
  private var places: [Party: Int] = [:]

  init(_ model: AccessModel, _ asked: AskedAction, _ context: [String: RequestContext.Entry]) {
    self.model = model
    self.asked = asked
    self.context = context
    var documents = asked.layer.rows.map { model.inventory.resourcePolicies[$0.index].document }
    if let trust = asked.layer.trust { documents.append(model.inventory.roles[trust.index].trustPolicy) }
    statements = documents.compactMap(model.policy).flatMap(\.statements).filter { $0.speaks(of: asked.action) }
  }

  mutating func found() -> WhoCan {
    addNamed()
    if asked.layer.isUnknown { addUnknown() }
    // Without a statement for everybody they may where no permission is needed.
    if !asked.layer.isUnknown || statements.contains(where: \.isForEverybody) { add(.named(.anyone), everybody) }
    // Who is among everybody needs no line of its own.
    if !isSure(.named(.anyone)) {
      addAudience()
      addEverybodyOfOwner()
    }
    for row in rows { add(row) }
    return WhoCan(grants: grants, missing: missing)
  }
}

// MARK: Asking

extension WhoCanSearch {
  /// Somebody who asks, with the policies that hang on them and bind them.
  struct Asker {
    var caller: Caller
    var own = PolicyStack()
    /// Whether it belongs to none of the accounts that own something, as the owner is not known either.
    var isOutside = false
    /// Whether its own policies are made up, so that they are no reason for anything.
    var isStandIn = false
  }

  /// Adds somebody if one of those who stand for them may; who surely may goes first.
  mutating func add(_ party: Party, _ askers: [Asker]) {
    for asker in askers where !isSure(party) {
      let request = request(asker)
      let stack = asked.binding(asker.own)
      guard stack.decision(on: request).isPossible else { continue }
      let answer = stack.answer(to: request)
      let reasons = asker.isStandIn ? answer.reasons.filter { !$0.isOfIdentity } : answer.reasons
      // What somebody's own policies would allow by themselves is nothing that the resource's policy lets in.
      guard !asker.isStandIn || reasons.contains(where: \.isOfResource) else { continue }
      let grant = AccessGrant(party: party, decision: answer.decision, reasons: reasons)
      if let place = places[party] {
        if !grant.isConditional { grants[place] = grant }
      } else {
        places[party] = grants.count
        grants.append(grant)
      }
    }
  }

  /// Whether somebody is among those who may.
  func isFound(_ party: Party) -> Bool { places[party] != nil }

  private func isSure(_ party: Party) -> Bool { places[party].map { !grants[$0].isConditional } ?? false }

  private func request(_ asker: Asker) -> AccessRequest {
    var asked = asked
    if asker.isOutside, asked.owner == nil { asked.owner = "unknown" }
    return asked.request(of: asker.caller, context)
  }

  /// What AWS answers to somebody if nothing but the resource's policy bounds them; control policies do not bind all of an
  /// account.
  func decisionByResource(_ asker: Asker) -> Decision {
    var stack = asker.own
    stack.resource = asked.layer.compiled
    if asked.layer.isUnknown { stack.unknown.insert(.resource) }
    return stack.decision(on: request(asker))
  }

  /// A caller with all that the snapshot tells of it and of its policies; `row` is its own, or that of a session's role.
  func asker(_ caller: Caller, _ row: PrincipalRow? = nil) -> Asker {
    let question = AccessQuestion(caller: caller, principal: row, action: asked.action, resource: asked.resource)
    return Asker(caller: model.knowing(caller, as: row), own: model.callerStack(question))
  }
}

extension DecisionReason {
  /// Whether it speaks of a policy of the caller.
  fileprivate var isOfIdentity: Bool { statement?.layer.kind == .identity }

  /// Whether it speaks of the resource's policy, or of a call that no policy decides.
  fileprivate var isOfResource: Bool {
    self == .layerUnknown(.resource) || self == .needsNoPermission || statement?.layer.kind == .resource
  }
}

// MARK: What is missing

extension WhoCanSearch {
  /// Whether the snapshot holds every role and user of an account.
  func isListed(_ account: String) -> Bool { model.accountRow(account).map { list(of: $0) == nil } ?? false }

  /// The call that would list the roles and users of an account; nil where it was answered in full.
  private func list(of account: RowID<AccountRecord>) -> MissingCall? {
    let scopes = model.inventory.scopes.of(account)
    let call = model.inventory.mostTelling(.iamGetAccountAuthorizationDetails, in: scopes)
    return call.state == .collected ? nil : call
  }

  private var missing: [MissingCall] {
    guard let owner = asked.owner else {
      return asked.layer.missing + model.inventory.accounts.indices.compactMap { list(of: RowID(index: $0)) }
    }
    guard let home = model.accountRow(owner) else {
      return asked.layer.missing + [MissingCall(.iamGetAccountAuthorizationDetails, .notCollected)]
    }
    return asked.layer.missing + (list(of: home).map { [$0] } ?? [])
  }
}
