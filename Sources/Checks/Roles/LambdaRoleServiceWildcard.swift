import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleServiceWildcard = Check(
    id: "lambda-role-service-wildcard",
    title: "Execution role holds a whole service",
    severity: .high,
    subjects: [.function],
    rationale: """
      A grant such as s3:* on every resource covers deleting, sharing and reconfiguring as well as the two or three \
      calls the function makes, and every action that AWS adds later.
      """,
    remedy: Remedy(
      "Replace the wildcard by the actions the function calls, on the resources it calls them for.",
      command: .narrowerRolePolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .iamGetAccountAuthorizationDetails],
    examples: [
      .fails("all of S3", .high) {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#)
      },
      .passes("all of CloudWatch Logs, as AWS's own policies are close to it") {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "logs:*", "Resource": "*"}"#)
      },
      .passes("all of S3, for one bucket") {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::uploads/*"}"#)
      },
      .foreignRole,
      .isUnknown("roles were denied to the collector", denied: .iamGetAccountAuthorizationDetails),
    ],
    decidedBy: .heldPolicies
  ) { context, resource in
    context.verdict(onRoleOf: context.function(resource)) { row, held in
      let role = context.inventory.roles[row.index]
      let failures = held.serviceWildcards.map { wildcard in
        context.failure(
          .high,
          cause: context.cause(wildcard.statement, heldBy: .role(row)),
          discriminator: wildcard.service,
          provenance: role.provenance,
          command: context.command(narrowing: context.cause(wildcard.statement, heldBy: .role(row))),
          evidence: """
            \(context.text(role.name)) holds \(wildcard.service):* on every resource, by \
            \(wildcard.statement.description)
            """
        )
      }
      let missing = held.hasUnread ? [context.missingPolicy(of: row)] : []
      return Verdict(failures, missing: missing)
    }
  }
}
