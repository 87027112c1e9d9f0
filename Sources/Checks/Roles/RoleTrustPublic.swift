import Access
import IAM
import Inventory
import JSON

extension Check {
  static let roleTrustPublic = Check(
    id: "role-trust-public",
    title: "Role may be assumed by anyone",
    severity: .critical,
    subjects: [.role],
    rationale: """
      A trust policy that names everybody without pinning them to accounts, organizations or identities hands the \
      role's permissions to any AWS account that learns its ARN.
      """,
    remedy: Remedy(
      "Name the principals that assume the role, and pin shared identity providers to your own application.",
      command: .trustPolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.iamGetAccountAuthorizationDetails],
    examples: [
      .fails("everybody may assume it", .critical) {
        $0.addRole(trust: #"{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}"#)
      },
      .passes("Lambda alone may assume it") { $0.addRole() },
      .passes("everybody of one organization") {
        $0.addRole(
          trust: #"""
            {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole",
             "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-example1111"}}}
            """#
        )
      },
      .isUnknown("the trust policy is not in the snapshot") { $0.addRole(trust: "") },
    ]
  ) { context, resource in
    let role = context.inventory.roles[Int(resource.row)]
    let policy = context.analysis(ofTrustPolicy: role.trustPolicy, in: role.scope)
    guard let exposure = policy.exposure, let document = policy.document else {
      return .unknown([MissingCall(.iamGetAccountAuthorizationDetails, .failed, in: role.scope)])
    }
    guard exposure.isPublic else { return .passes }
    let failures = exposure.statements.filter(\.isPublic).map { entry in
      let statement = document.statements[entry.index]
      let sid = statement.sid ?? ""
      return context.failure(
        .critical,
        cause: .trust(RowID(resource.row)),
        discriminator: sid.isEmpty ? statement.fingerprint : sid,
        command: context.trustUpdate(role) { statements in
          // Shared identity providers are pinned by keys of their own.
          guard statement.principal?.values.contains(where: \.isWildcard) == true,
            statements.indices.contains(entry.index)
          else { return }
          let pin = context.pin(of: role)
          statements[entry.index] = statements[entry.index].demanding(pin.key, pin.value)
        },
        evidence: """
          \(entry.name) allows \(statement.actionText): \
          \(entry.reasons.map(\.description).joined(separator: "; "))
          """
      )
    }
    return .fails(failures)
  }
}

extension CheckContext {
  /// What holds everybody to the owner's organization, or where it is in none, to the owner's account.
  fileprivate func pin(of role: RoleRecord) -> (key: String, value: String) {
    let account = inventory.accounts[inventory.scopes[role.scope.index].account.index]
    guard account.organizationID.isEmpty else { return ("aws:PrincipalOrgID", text(account.organizationID)) }
    return ("aws:PrincipalAccount", text(account.id))
  }
}
