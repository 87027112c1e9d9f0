import AWSNames
import Access
import IAM
import Inventory
import Workers

extension Check {
  static let lambdaRoleManagedBroad = Check(
    id: "lambda-role-managed-broad",
    title: "Broad AWS managed policy on an execution role",
    severity: .medium,
    subjects: [.function],
    rationale: """
      Policies such as AmazonS3FullAccess are written for people who administer a service: on a function's role they \
      cover every resource of the account, and AWS widens them without asking.
      """,
    remedy: Remedy(
      "Attach a policy of your own with the actions and resources the function uses, then detach the broad one.",
      command: .replacedRolePolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .iamGetAccountAuthorizationDetails],
    examples: [
      .fails("full access to a service", .medium) {
        $0.addFunction()
        $0.addRole(attached: ["arn:aws:iam::aws:policy/AmazonS3FullAccess"])
      },
      .fails("two of them", .medium, .medium) {
        $0.addFunction()
        $0.addRole(attached: [
          "arn:aws:iam::aws:policy/PowerUserAccess", "arn:aws:iam::aws:policy/AWSLambda_FullAccess",
        ])
      },
      .passes("the policy that AWS made for functions") {
        $0.addFunction()
        $0.addRole(attached: ["arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"])
      },
      .passes("a policy of the account's own, whatever its name") {
        $0.addFunction()
        $0.addRole(attached: ["arn:aws:iam::111122223333:policy/OrdersFullAccess"])
      },
      .foreignRole,
      .isUnknown("roles were not collected", without: .iamGetAccountAuthorizationDetails),
    ],
    decidedBy: .heldPolicies
  ) { context, resource in
    context.verdict(onRecordedRoleOf: context.function(resource)) { row in
      let role = context.inventory.roles[row.index]
      let failures = context.policies(of: role).filter { context.isBroad(managedPolicy: $0.name) }.map { policy in
        let arn = context.text(policy.name)
        return context.failure(
          .medium,
          cause: .attachment(.role(row), policy: policy.name),
          discriminator: arn,
          provenance: policy.provenance,
          command: context.command(narrowing: .attachment(.role(row), policy: policy.name)),
          evidence: "\(context.text(role.name)) has \(arn) attached"
        )
      }
      return Verdict(failures)
    }
  }
}

extension CheckContext {
  /// Whether a policy of AWS is made for people who administer a service or the account.
  ///
  /// Source: AWS managed policy reference guide, whose names of such policies end in `FullAccess`, with a version or
  /// feature behind, or say `PowerUser` or `Administrator`; as known on 2026-11-21.
  fileprivate func isBroad(managedPolicy arn: StringID) -> Bool {
    fact(ManagedPolicyBreadth.self, for: arn).isBroad
  }
}

/// Whether a managed policy is made for people who administer a service or the account, by its ARN.
private struct ManagedPolicyBreadth: KeyedFact {
  let isBroad: Bool

  init(_ key: StringID, _ inventory: Inventory) {
    guard let parts = ARN(inventory.strings[key]), parts.service == "iam", parts.isOwnedByAWS else {
      isBroad = false
      return
    }
    let name = parts.lastPathPart ?? ""
    isBroad = ["FullAccess", "PowerUser", "Administrator"].contains { name.contains($0) }
  }
}
