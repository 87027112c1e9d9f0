import AWSNames
import IAM
import Inventory
import JSON

extension Check {
  static let roleTrustConfusedDeputy = Check(
    id: "role-trust-confused-deputy",
    title: "Trust policy lets a service in for any source",
    severity: .low,
    subjects: [.role],
    rationale: """
      A service that assumes the role for whoever asks it may be made to do so by a stranger. Most services take a role \
      from its own account alone, and some never say for whom they call: there a condition protects nothing or breaks \
      the role.
      """,
    remedy: Remedy(
      "Where the service's guide says that it sends them, demand aws:SourceAccount and aws:SourceArn, and try it before you rely on it.",
      command: .trustPolicy
    ),
    responsibility: .shared,
    duty: .identityAndAccess,
    operations: [.iamGetAccountAuthorizationDetails],
    examples: [
      .fails("EventBridge Scheduler, for any source", .low) {
        $0.addRole(
          trust:
            #"{"Effect": "Allow", "Principal": {"Service": "scheduler.amazonaws.com"}, "Action": "sts:AssumeRole"}"#
        )
      },
      .fails("EC2, which does not say for whom it calls", .info) {
        $0.addRole(
          trust: #"{"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}"#
        )
      },
      .passes("the source's account is fixed") {
        $0.addRole(
          trust: #"""
            {"Effect": "Allow", "Principal": {"Service": "scheduler.amazonaws.com"}, "Action": "sts:AssumeRole",
             "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}
            """#
        )
      },
      .doesNotApply("Lambda alone may assume it") { $0.addRole() },
      .doesNotApply("AWS writes the trust policies of service-linked roles") {
        $0.addRole(
          "aws-service-role/replicator.lambda.amazonaws.com/AWSServiceRoleForLambdaReplicator",
          trust: #"""
            {"Effect": "Allow", "Principal": {"Service": "replicator.lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}
            """#
        )
      },
      .isUnknown("the trust policy is not in the snapshot") { $0.addRole(trust: "") },
    ]
  ) { context, resource in
    context.verdict(onTrustOf: RowID(resource.row), notApplicable: "no service but Lambda may assume it") { grant in
      let services = grant.exposure.services.filter { $0.service != "lambda.amazonaws.com" }
      guard !services.isEmpty else { return .doesNotApply }
      let open = services.filter { $0.scope == .unpinned }.map(\.service)
      guard !open.isEmpty else { return .passes }
      return .fails(
        grant.failure(
          open.allSatisfy(ServiceTrust.isSilent) ? .info : .low,
          context,
          // Where the service does not send the source, a condition would break the role.
          mending: { statement in
            guard !open.contains(where: ServiceTrust.isSilent) else { return statement }
            return statement.demanding("aws:SourceAccount", context.accountID(grant.role.scope))
          },
          evidence: """
            \(grant.exposure.name) lets \(open.joined(separator: ", ")) assume it without a fixed aws:SourceArn, \
            aws:SourceAccount or aws:SourceOrgID
            """
        )
      )
    }
  }
}

/// What is known of services that assume roles.
private enum ServiceTrust {
  /// Services that take roles of their own account alone, or do not send `aws:SourceArn` and `aws:SourceAccount`.
  ///
  /// Source: IAM user guide, "Granting a user permissions to pass a role to an AWS service", by which roles are not
  /// passed across accounts, and reports of roles that broke once the keys were demanded
  /// (prowler-cloud/prowler, issues 2810, 4714 and 7021); as known on 2026-11-21.
  private static let silent: Set<Substring> = [
    "apigateway", "backup", "cloudtrail", "ec2", "edgelambda", "elastictranscoder", "transcribe",
  ]

  /// Whether a condition on the source would protect nothing or break the role.
  static func isSilent(_ service: String) -> Bool { silent.contains(service.upTo(".")) }
}
