import Access
import IAM
import Inventory

extension Check {
  static let lambdaWildcardExpansion = Check(
    id: "lambda-wildcard-expansion",
    title: "Grant of lambda:* covers families of actions added since",
    severity: .high,
    subjects: [.role, .user],
    rationale: """
      The wildcard was written for functions. It has since come to cover capacity providers and durable executions, and \
      it covers whatever AWS adds next, without anybody deciding so.
      """,
    remedy: Remedy(
      "List the actions that are meant; lambda:*Function* and the like are shorter and stay what they are.",
      command: .narrowerUserPolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.iamGetAccountAuthorizationDetails, .organizationsDescribePolicy],
    examples: [
      .fails("all of Lambda", .high) {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}
          """#
        )
      },
      .passes("actions by name") {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": ["lambda:InvokeFunction", "lambda:UpdateFunctionCode"], "Resource": "*"}
          """#
        )
      },
      .passes("the later families are denied") {
        $0.addUser(
          "dana",
          #"""
          {"Effect": "Allow", "Action": "lambda:*", "Resource": "*"},
          {"Effect": "Deny", "Action": ["lambda:*CapacityProvider*", "lambda:*Durable*"], "Resource": "*"}
          """#
        )
      },
      .administrator,
      .unreadPolicyOfUser,
    ],
    decidedBy: .heldPolicies
  ) { context, resource in
    context.verdict(onUnscopedGrantsOf: resource) { grant, held in
      let covered = grant.actions.intersection(laterLambdaActions)
      guard !covered.isEmpty, held.isWholeLambda(grant.statement) else { return nil }
      return (.high, "allows lambda:*, which also covers \(context.names(of: covered))")
    }
  }
}

/// Actions that came after functions, layers and mappings.
///
/// Source: service authorization reference, AWS Lambda, as known on 2026-11-21.
private let laterLambdaActions: ActionSet = ["lambda:*CapacityProvider*", "lambda:*Durable*"].reduce(
  into: ActionSet()
) { $0.formUnion(ActionCatalog.builtIn.actions(matching: $1)) }

extension HeldPolicies {
  /// Whether a statement names all of Lambda by a wildcard, rather than one action after the other or everything.
  fileprivate func isWholeLambda(_ reference: StatementReference) -> Bool {
    policies.identity.statement(reference)?.action.values.contains { $0.lowercased() == "lambda:*" } ?? false
  }
}
