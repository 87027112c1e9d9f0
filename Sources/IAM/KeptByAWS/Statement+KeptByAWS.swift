import AWSNames

extension Statement {
  /// Whether Lambda@Edge put the statement into a function's policy for itself.
  ///
  /// It lets its services fetch a version to copy it to other regions; AWS takes no condition there.
  ///
  /// Source: CloudFront developer guide, "Set up IAM permissions and roles for Lambda@Edge", and
  /// terraform-aws-modules/terraform-aws-lambda, issues 34 and 650; as known on 2026-11-28.
  public var isKeptByAWS: Bool {
    guard effect == .allow, !action.isNegated, !action.values.isEmpty, case .only(let principals)? = principal else {
      return false
    }
    return !principals.isEmpty && principals.allSatisfy { Self.replicators.contains($0) }
      && action.values.allSatisfy { Self.replication.contains($0.lowercased()) }
  }

  private static let replicators: Set<Principal> = [
    .service(ServicePrincipal.edge.text), .service(ServicePrincipal.edgeReplicator.text),
  ]

  private static let replication: Set = [
    "lambda:disablereplication", "lambda:disablereplication*", "lambda:enablereplication",
    "lambda:enablereplication*", "lambda:getfunction", "lambda:getfunctionconfiguration",
  ]
}
