import AWSNames
import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleNegatedGrant = Check(
    id: "lambda-role-notaction-notresource",
    title: "Execution role is allowed all but what a list names",
    severity: .medium,
    subjects: [.function],
    rationale: """
      An Allow with NotAction or NotResource grants whatever its list forgets, every action AWS adds later and every \
      resource created later; nobody can read from it what the function may do.
      """,
    remedy: Remedy(
      "Write the statement with Action and Resource, naming what the function uses; keep NotAction for Deny.",
      command: .narrowerRolePolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .iamGetAccountAuthorizationDetails],
    examples: [
      .fails("everything but two services", .medium) {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "NotAction": ["iam:*", "sts:*"], "Resource": "*"}"#)
      },
      .fails("every bucket but one", .medium) {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          #"{"Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::payroll/*"}"#
        )
      },
      .passes("a list of what is meant") {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}"#)
      },
      .passes("a Deny of all but one region's services") {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Deny", "NotAction": "sqs:*", "Resource": "*"}"#)
      },
      .foreignRole,
      .unreadPolicyOfRole,
    ],
    decidedBy: .heldPolicies
  ) { context, resource in
    context.verdict(onRecordedRoleOf: context.function(resource)) { row in
      let role = context.inventory.roles[row.index]
      var failures: [Failure] = []
      var isComplete = true
      for policy in context.policies(of: role) {
        guard let grants = context.negatedGrants(of: policy) else {
          isComplete = false
          continue
        }
        failures += grants.map { context.negatedGrant($0, of: policy, row) }
      }
      return Verdict(failures, missing: isComplete ? [] : [context.missingPolicy(of: row)])
    }
  }
}

extension CheckContext {
  /// The Allow statements of a policy that name exceptions; nil when the policy could not be read.
  fileprivate func negatedGrants(of policy: RolePolicy) -> [Statement]? {
    if policy.document.isEmpty { return WellKnownPolicy.document(ofARN: text(policy.name)).map(\.negatedGrants) }
    // The tables' statements tell at once of nearly every policy that it names no exceptions.
    if let rows = inventory.links.statements(ofDocument: policy.document),
      !rows.contains(where: { mayNameExceptions(inventory.statements[Int($0)]) })
    {
      return []
    }
    return access.policy(policy.document)?.negatedGrants
  }

  /// Whether an Allow may have `NotAction` or `NotResource`: tables write an exclamation mark before each exception.
  private func mayNameExceptions(_ statement: StatementRecord) -> Bool {
    statement.isAllow
      && [statement.actions, statement.resources].contains { values in
        inventory.strings.withUTF8(values) { $0.isEmpty || $0.first == UInt8(ascii: "!") }
      }
  }

  private func cause(_ statement: Statement, of policy: RolePolicy, _ row: RowID<RoleRecord>) -> Cause {
    guard ARN(text(policy.name)) == nil else {
      return cause(ofManaged: policy.name, statement.index, heldBy: .role(row))
    }
    return .statement(.inline(.role(row), name: policy.name), index: UInt32(statement.index))
  }

  fileprivate func negatedGrant(_ statement: Statement, of policy: RolePolicy, _ row: RowID<RoleRecord>) -> Failure {
    failure(
      .medium,
      cause: cause(statement, of: policy, row),
      discriminator: "\(text(policy.name))/\(statement.lastingName)",
      provenance: policy.provenance,
      command: command(narrowing: cause(statement, of: policy, row)),
      evidence: """
        \(text(policy.name)), \(statement.name) allows \(statement.actionText) on \
        \(statement.resource == nil ? "nothing it names" : statement.resourceText)
        """
    )
  }
}

extension PolicyDocument {
  fileprivate var negatedGrants: [Statement] {
    statements.filter { $0.effect == .allow && ($0.action.isNegated || $0.resource?.isNegated == true) }
  }
}
