import Access
import IAM
import Inventory

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

  /// The command that replaces the trust policy of a role.
  func trustUpdate(_ role: RoleRecord) -> Command {
    Command.aws("iam update-assume-role-policy").option("role-name", text(role.name))
      .option("policy-document", file: "trust.json")
  }
}

extension TrustGrant {
  /// A failure of this statement, mended by another trust policy.
  func failure(_ severity: Severity, _ context: CheckContext, evidence: @autoclosure () -> String) -> Failure {
    context.failure(
      severity,
      cause: .trust(row),
      discriminator: statement.lastingName,
      command: context.trustUpdate(role),
      evidence: evidence()
    )
  }
}
