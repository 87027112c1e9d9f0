import Access
import IAM
import Inventory

extension CheckContext {
  /// Judges what a role or user that is no administrator may do to every resource of its account.
  func verdict(
    onUnscopedGrantsOf resource: ResourceID,
    judge: (UnscopedGrant, HeldPolicies) -> (severity: Severity, evidence: String)?
  ) -> Verdict {
    let principal = principal(resource)
    let held = access.held(by: principal)
    if case .administrator = held.administrator { return .notApplicable(Self.isAdministrator) }
    let failures = held.unscoped.compactMap { grant -> Failure? in
      guard let judged = judge(grant, held) else { return nil }
      return failure(
        judged.severity,
        cause: cause(grant.statement, heldBy: principal),
        discriminator: discriminator(of: grant.statement, in: held),
        provenance: provenance(of: grant.statement, heldBy: principal),
        command: command(narrowing: cause(grant.statement, heldBy: principal)),
        evidence: "\(grant.statement) \(judged.evidence)\(condition(of: grant))"
      )
    }
    if !failures.isEmpty, held.hasUnknownBoundary { return .unknown([missingPolicy(of: principal)]) }
    return Verdict(failures, missing: held.hasUnread ? [missingPolicy(of: principal)] : [])
  }
}
