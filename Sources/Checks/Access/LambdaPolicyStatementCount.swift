import IAM
import Inventory

extension Check {
  static let lambdaPolicyStatementCount = Check(
    id: "lambda-policy-statement-count",
    title: "Function policy has grown many statements",
    severity: .low,
    subjects: [.function],
    rationale: """
      Permissions that nobody takes back pile up with each trigger, until no reader sees which of them still has a \
      use; and a policy that nears its 20 KB refuses the next trigger.
      """,
    remedy: Remedy("Remove what no trigger needs, and put sources of one service into one statement."),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .lambdaGetPolicy],
    examples: [
      .fails("eleven statements", .low) {
        $0.addFunction()
        $0.addPolicy(rules(11))
      },
      .fails("eleven statements of an alias", .low) {
        $0.addFunction()
        $0.addAlias("live")
        $0.addPolicy(rules(1))
        $0.addPolicy(qualifier: "live", rules(11))
      },
      .passes("ten statements") {
        $0.addFunction()
        $0.addPolicy(rules(10))
      },
      .doesNotApply("there is no policy") { $0.addFunction() },
      .isUnknown("the policy was not collected", without: .lambdaGetPolicy),
    ]
  ) { context, resource in
    let function = context.function(resource)
    var failures: [Failure] = []
    let missing = context.readPolicies(of: function) { policy in
      let count = policy.document.statements.count
      guard count > statementLimit else { return }
      let qualifier = context.text(policy.record.function.qualifier)
      failures.append(
        context.failure(
          .low,
          cause: .setting(.policySize, of: resource, part: policy.record.function.qualifier),
          discriminator: qualifier,
          provenance: policy.record.provenance,
          evidence: "\(count) statements\(qualifier.isEmpty ? "" : " of \(qualifier)"), more than \(statementLimit)"
        )
      )
    }
    return Verdict(failures, missing: missing) {
      context.hasPolicy(function) ? .passes : .notApplicable("the function has no resource policy")
    }
  }

  /// Statements that a reader still keeps apart.
  private static let statementLimit = 10

  private static func rules(_ count: Int) -> String {
    (1...count).map { number in
      ExampleBuilder.allow(
        service: "events",
        sid: "rule\(number)",
        source: "arn:aws:events:us-east-1:111122223333:rule/\(number)"
      )
    }.joined(separator: ", ")
  }
}
