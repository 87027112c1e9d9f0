import AWSNames
import Access
import IAM
import Inventory
import Workers

extension CheckContext {
  /// The role or user of a resource that is one.
  func principal(_ resource: ResourceID) -> PrincipalRow {
    resource.row(of: UserRecord.self).map { .user($0) } ?? .role(RowID(resource.row))
  }

  /// Judges whether a role or user gets by techniques at permissions beyond its own.
  ///
  /// Administrators are left out: they gain nothing. The severity is told by the step that was found.
  func verdict(
    onEscalationOf resource: ResourceID,
    by techniques: [EscalationTechnique],
    severity: (EscalationHop) -> Severity
  ) -> Verdict {
    let principal = principal(resource)
    let graph = access.escalations
    let place = access.place(of: principal)
    if graph.principals[place].isAdministrator { return .notApplicable(Self.isAdministrator) }
    let held = access.held(by: principal)
    let missing = held.hasUnread ? [missingPolicy(of: principal)] : []
    if techniques.passesRoleToLambda, let reason = whyNoRole(for: place, principal) { return reason }
    guard graph.mayTry(place, anyOf: techniques) else { return Verdict([], missing: missing) }
    let hop = graph.hop(from: place, by: techniques) { gain in
      switch gain {
      case .administrator: true
      case .principal(let other): access.exceeds(access.principal(at: other), principal)
      }
    }
    guard let hop else {
      return Verdict([], missing: missing + (techniques.passesRoleToLambda ? unknownTrusts(of: principal) : []))
    }
    if hop.isConditional, held.hasUnread || held.hasUnknownBoundary { return .unknown([missingPolicy(of: principal)]) }
    return .fails([failure(severity(hop), hop, principal)])
  }

  static let isAdministrator = "it is an administrator already"

  private func failure(_ severity: Severity, _ hop: EscalationHop, _ principal: PrincipalRow) -> Failure {
    let statement = hop.grants.compactMap(\.ownStatement).first
    return failure(
      severity,
      cause: cause(statement, heldBy: principal),
      provenance: statement.flatMap { provenance(of: $0, heldBy: principal) },
      command: command(narrowing: cause(statement, heldBy: principal)),
      evidence: "\(access.name(principal)) \(words(for: hop))"
    )
  }

  /// What is done, whose permissions it gives, and the statements that allow it.
  func words(for hop: EscalationHop) -> String {
    let gain =
      switch hop.gain {
      case .administrator: "becomes an administrator"
      case .principal(let place): "has the permissions of \(access.name(access.principal(at: place)))"
      }
    return "\(hop.technique.title) and \(gain): \(hop.sentences.joined(separator: "; "))"
  }

  /// The answer that ought to tell a principal's policies in full.
  func missingPolicy(of principal: PrincipalRow) -> MissingCall {
    MissingCall(.iamGetAccountAuthorizationDetails, .failed, in: access.scope(principal))
  }
}

// MARK: Roles to pass

extension CheckContext {
  /// The verdict where the account has no other role that Lambda may take on; nil where it has one.
  private func whyNoRole(for place: Int, _ principal: PrincipalRow) -> Verdict? {
    let account = accountID(access.account(principal))
    if access.escalations.hasRole(for: "lambda.amazonaws.com", in: account, otherThan: place) { return nil }
    let missing = unknownTrusts(of: principal)
    return missing.isEmpty ? .notApplicable("no other role of the account lets Lambda in") : .unknown(missing)
  }

  /// What would tell the trust policies that the snapshot lacks of the principal's account.
  private func unknownTrusts(of principal: PrincipalRow) -> [MissingCall] {
    let accounts = fact(UnknownTrusts.self).accounts
    return accounts.contains(access.account(principal)) ? [missingPolicy(of: principal)] : []
  }
}

/// Roles whose trust policy the snapshot lacks.
private struct UnknownTrusts: Fact {
  /// The accounts that have one.
  let accounts: Set<RowID<AccountRecord>>

  init(_ inventory: Inventory) {
    let roles = inventory.roles.lazy.filter { $0.trustPolicy.isEmpty }
    accounts = Set(roles.map { inventory.scopes[$0.scope.index].account })
  }
}

extension [EscalationTechnique] {
  /// The techniques of these ids, in their order.
  static func named(_ ids: String...) -> [EscalationTechnique] { ids.compactMap(EscalationTechnique.named) }

  fileprivate var passesRoleToLambda: Bool {
    allSatisfy { $0.subject == .passedRole(service: "lambda.amazonaws.com") }
  }
}

extension EscalationGrant {
  /// The statement of the principal's own policies that allows it.
  var ownStatement: StatementReference? { reasons.ownStatement }
}
