import Access
import IAM
import Inventory
import JSON

/// One Allow statement of a role's trust policy with whom it lets in.
struct TrustGrant {
  let row: RowID<RoleRecord>
  let role: RoleRecord
  let statement: Statement
  let exposure: StatementExposure
}

extension CheckContext {
  /// Judges every Allow statement of a role's trust policy that is about assuming the role.
  ///
  /// The reason says why the check does not apply when no statement is of its kind.
  func verdict(
    onTrustOf row: RowID<RoleRecord>,
    notApplicable reason: String,
    judge: (TrustGrant) -> GrantVerdict
  ) -> Verdict {
    let role = inventory.roles[row.index]
    let policy = analysis(ofTrustPolicy: role.trustPolicy, in: role.scope)
    guard let exposure = policy.exposure, let document = policy.document else {
      return .unknown([missingTrust(of: role)])
    }
    var tally = GrantTally()
    for entry in exposure.statements {
      tally.add(judge(TrustGrant(row: row, role: role, statement: document.statements[entry.index], exposure: entry)))
    }
    return tally.verdict { .notApplicable(reason) }
  }

  /// The answer that ought to hold a role's trust policy.
  func missingTrust(of role: RoleRecord) -> MissingCall {
    MissingCall(.iamGetAccountAuthorizationDetails, .failed, in: role.scope)
  }

  /// The command that replaces the trust policy of a role, in full where its new statements are known.
  func trustUpdate(_ role: RoleRecord, changing change: (inout [JSONTree]) -> Void = { _ in }) -> Command {
    let command = Command.aws("iam update-assume-role-policy").option("role-name", text(role.name))
    guard var policy = policyText(role.trustPolicy) else {
      return command.option("policy-document", file: "trust.json")
    }
    let before = policy.statements
    change(&policy.statements)
    let isKnown = policy.statements != before && !policy.statements.isEmpty
    return command.option("policy-document", isKnown ? .text(policy.text) : .file("trust.json"))
  }
}

extension TrustGrant {
  /// A failure of this statement, mended by another one; nil to leave the statement out, itself where it is not known.
  func failure(
    _ severity: Severity,
    _ context: CheckContext,
    mending mend: (JSONTree) -> JSONTree? = { $0 },
    evidence: @autoclosure () -> String
  ) -> Failure {
    context.failure(
      severity,
      cause: .trust(row),
      discriminator: statement.lastingName,
      command: context.trustUpdate(role) { statements in
        guard statements.indices.contains(exposure.index) else { return }
        let mended = mend(statements[exposure.index])
        statements.replaceSubrange(exposure.index...exposure.index, with: mended.map { [$0] } ?? [])
      },
      evidence: evidence()
    )
  }
}
