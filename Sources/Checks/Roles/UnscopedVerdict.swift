import Access
import IAM
import Inventory

extension CheckContext {
  /// Judges which actions of a group an execution role may do to every resource of its account.
  ///
  /// One failure for each statement; deny statements, boundary and control policies have had their say.
  func verdict(
    onUnscopedGrantsOf function: Function,
    among group: ActionSet,
    _ severity: Severity,
    otherwise verdict: (HeldPolicies) -> Verdict = { _ in .passes }
  ) -> Verdict {
    self.verdict(onRoleOf: function) { row, held in
      let missing = missingPolicy(of: row)
      let failures = failures(for: held, row, among: group, severity)
      if !failures.isEmpty, held.hasUnknownBoundary { return .unknown([missing]) }
      return Verdict(failures, missing: held.hasUnread ? [missing] : []) { verdict(held) }
    }
  }

  private func failures(
    for held: HeldPolicies,
    _ row: RowID<RoleRecord>,
    among group: ActionSet,
    _ severity: Severity
  ) -> [Failure] {
    held.unscoped.compactMap { grant in
      let actions = grant.actions.intersection(group)
      guard !actions.isEmpty else { return nil }
      return failure(
        severity,
        cause: cause(grant.statement, heldBy: .role(row)),
        discriminator: discriminator(of: grant.statement, in: held),
        provenance: provenance(of: grant.statement, heldBy: .role(row)),
        command: command(narrowing: cause(grant.statement, heldBy: .role(row))),
        evidence: """
          \(grant.statement) lets \(text(inventory.roles[row.index].name)) do \(names(of: actions)) on every resource\
          \(condition(of: grant))
          """
      )
    }
  }

  /// Policy and statement, whatever the order of statements.
  func discriminator(of reference: StatementReference, in held: HeldPolicies) -> String {
    let statement = held.policies.identity.statement(reference)
    return "\(reference.policy)/\(statement?.lastingName ?? reference.statement)"
  }

  /// Where a statement of a principal's policies stands; nil where nobody reads it.
  func provenance(of statement: StatementReference, heldBy principal: PrincipalRow) -> Provenance? {
    guard wording != .brief else { return nil }
    return access.source(of: statement.policy, in: .identity, principal: principal)?.provenance
  }

  /// A few of the actions by name and how many more there are.
  func names(of actions: ActionSet) -> String {
    let all = actions.actions
    let shown = all.prefix(3).map(ActionCatalog.builtIn.name).joined(separator: ", ")
    return all.count > 3 ? "\(shown) and \(all.count - 3) more" : shown
  }

  func condition(of grant: UnscopedGrant) -> String {
    grant.conditions.isEmpty ? "" : ", if \(grant.conditions.map(\.description).joined(separator: " and "))"
  }
}
