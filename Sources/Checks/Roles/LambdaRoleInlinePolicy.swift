import AWSNames
import Inventory

extension Check {
  static let lambdaRoleInlinePolicy = Check(
    id: "lambda-role-inline-policy",
    title: "Execution role carries inline policies",
    severity: .info,
    subjects: [.function],
    rationale: """
      An inline policy has no versions, cannot be reviewed or reused by its name, and goes unseen where only managed \
      policies are looked through.
      """,
    remedy: Remedy(
      "Make the document a managed policy, attach that, then delete the inline one.",
      command: .aws("iam create-policy").option("policy-name", .policy).option("policy-document", file: "policy.json")
        .then(.aws("iam attach-role-policy").option("role-name", .role).option("policy-arn", .arn))
        .then(.aws("iam delete-role-policy").option("role-name", .role).option("policy-name", .policy))
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .iamGetAccountAuthorizationDetails],
    examples: [
      .fails("one inline policy", .info) {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}"#)
      },
      .passes("managed policies alone") {
        $0.addFunction()
        $0.addRole(attached: ["arn:aws:iam::111122223333:policy/checkout"])
      },
      .foreignRole,
      .isUnknown("roles were not collected", without: .iamGetAccountAuthorizationDetails),
    ],
    decidedBy: .heldPolicies,
    failsWithout: [.iamGetAccountAuthorizationDetails]
  ) { context, resource in
    context.verdict(onRecordedRoleOf: context.function(resource)) { row in
      let role = context.inventory.roles[row.index]
      guard !role.inlinePolicies.isEmpty else { return .passes }
      return .fails([
        context.failure(
          .info,
          cause: .setting(.inlinePolicies, of: ResourceID(row)),
          provenance: role.provenance,
          command: context.managed(role),
          evidence: "\(context.text(role.name)) carries \(context.inlinePolicyNames(of: role).joined(separator: ", "))"
        )
      ])
    }
  }
}

extension CheckContext {
  /// The commands that make managed policies of a role's inline ones: each is attached before the inline one goes.
  fileprivate func managed(_ role: RoleRecord) -> Command? {
    let names = inventory.names(in: role.scope)
    let roleName = text(role.name)
    return inventory.lists.pairs(role.inlinePolicies).reduce(nil) { commands, policy in
      let arn = names.identity("policy/\(roleName)-\(text(policy.name))")
      guard inventory.strings.id(of: arn).flatMap({ inventory.managedPolicies.row($0) }) == nil else { return commands }
      let next = Command.aws("iam create-policy").option("policy-name", "\(roleName)-\(text(policy.name))")
        .option("policy-document", text(policy.value))
        .then(Command.aws("iam attach-role-policy").option("role-name", roleName).option("policy-arn", arn))
        .then(
          Command.aws("iam delete-role-policy").option("role-name", roleName).option("policy-name", text(policy.name))
        )
      return commands?.then(next) ?? next
    }
  }

  fileprivate func inlinePolicyNames(of role: RoleRecord) -> [String] {
    inventory.lists.pairs(role.inlinePolicies).map { text($0.name) }.sorted()
  }
}
