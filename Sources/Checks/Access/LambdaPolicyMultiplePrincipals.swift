import AWSNames
import IAM
import Inventory

extension Check {
  static let lambdaPolicyMultiplePrincipals = Check(
    id: "lambda-policy-multiple-principals",
    title: "Several services may invoke the function",
    severity: .info,
    subjects: [.function],
    rationale: """
      Each service sends events of its own form and trust. A function that takes several has to tell them apart \
      without a mistake, and its role needs what all of them need together.
      """,
    remedy: Remedy(
      "Give each kind of event a function and a role of its own, then remove the permissions left over."
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .lambdaGetPolicy],
    examples: [
      .fails("a topic and a rule", .info) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(service: "sns"), ExampleBuilder.allow(service: "events"))
      },
      .fails("a rule, and a bucket through an alias", .info) {
        $0.addFunction()
        $0.addAlias("live")
        $0.addPolicy(ExampleBuilder.allow(service: "events"))
        $0.addPolicy(qualifier: "live", ExampleBuilder.allow(service: "s3"))
      },
      .passes("one service under two names") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(service: "logs"), ExampleBuilder.allow(service: "logs.us-east-1"))
      },
      .doesNotApply("no service is let in") {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(#"{"AWS": "111122223333"}"#))
      },
      .isUnknown("the policy was not collected", without: .lambdaGetPolicy),
    ]
  ) { context, resource in
    var services: Set<String> = []
    let missing = context.readPolicies(of: context.function(resource)) { policy in
      for grant in policy.grants where grant.exposure.level > .none && grant.letsInvoke {
        services.formUnion(grant.exposure.services.map { ServicePrincipal.service(of: $0.service) })
      }
    }
    let failures =
      services.count > 1
      ? [
        context.failure(
          .info,
          cause: .setting(.services, of: resource),
          evidence: "\(services.count) services may invoke it: \(services.sorted().joined(separator: ", "))"
        )
      ] : []
    return Verdict(failures, missing: missing) {
      services.isEmpty ? .notApplicable("no statement lets a service invoke it") : .passes
    }
  }
}

extension FunctionGrant {
  fileprivate var letsInvoke: Bool {
    statement.names(action: "lambda:InvokeFunction") || statement.names(action: "lambda:InvokeAsync")
  }
}
