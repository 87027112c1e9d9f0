import IAM
import Inventory
import JSON

extension Check {
  static let roleTrustCrossAccount = Check(
    id: "role-trust-cross-account",
    title: "Role may be assumed from an unknown account",
    severity: .high,
    subjects: [.role],
    rationale: """
      Whoever runs the other account may take on the role and all it can do, as often as they like. Without an external \
      id, anyone whom that account serves may have it assume the role for them.
      """,
    remedy: Remedy(
      "Take the account out of the trust policy when the reason is gone; else demand an external id and list the account as trusted.",
      command: .trustPolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.iamGetAccountAuthorizationDetails, .organizationsListAccounts],
    examples: [
      .fails("a partner's account, without an external id", .high) {
        $0.addRole(
          trust: #"{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "sts:AssumeRole"}"#
        )
      },
      .fails("a partner's role that has to send an external id", .medium) {
        $0.addRole(
          trust: #"""
            {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:role/audit"}, "Action": "sts:AssumeRole",
             "Condition": {"StringEquals": {"sts:ExternalId": "8f2c"}}}
            """#
        )
      },
      .passes("the partner is on the list of trusted accounts") {
        $0.addRole(
          trust: #"{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "sts:AssumeRole"}"#
        )
        $0.trusted = ["444455556666"]
      },
      .passes("another role of the own account") {
        $0.addRole(
          trust: #"""
            {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/deploy"}, "Action": "sts:AssumeRole"}
            """#
        )
      },
      .doesNotApply("services alone may assume it") { $0.addRole() },
      .isUnknown("the trust policy is not in the snapshot") { $0.addRole(trust: "") },
    ]
  ) { context, resource in
    context.verdict(onTrustOf: RowID(resource.row), notApplicable: "services alone may assume it") { grant in
      guard !grant.statement.namesServicesAlone else { return .doesNotApply }
      let accounts = grant.exposure.externalAccounts
      guard grant.exposure.level >= .externalAccounts, !accounts.isEmpty else { return .passes }
      let demands = grant.statement.demandsMoreOfCallers
      return .fails(
        grant.failure(
          demands ? .medium : .high,
          context,
          mending: { $0.sparing { accounts.contains(Principal.aws($0).account ?? "") } },
          evidence: """
            \(grant.exposure.name) lets \(grant.statement.principalText) assume it\
            \(demands ? " if \(grant.statement.conditionText)" : ""): account \(accounts.joined(separator: ", ")) is \
            neither the owner's nor trusted
            """
        )
      )
    }
  }
}

extension ConditionOperator.Comparison {
  fileprivate var isTextual: Bool { self == .stringEquals || self == .stringEqualsIgnoreCase || self == .stringLike }
}

extension Statement {
  fileprivate var namesServicesAlone: Bool {
    guard case .only(let principals)? = principal else { return false }
    return principals.allSatisfy { principal in
      switch principal {
      case .service: true
      case .anyone, .aws, .federated, .canonicalUser: false
      }
    }
  }

  /// Whether callers have to send an external id, sign in with a second factor, or belong to an organization.
  fileprivate var demandsMoreOfCallers: Bool {
    conditions.contains { condition in
      guard let parsed = ConditionOperator(condition.operatorName), !parsed.ifExists else { return false }
      switch condition.key.lowercased() {
      case "sts:externalid": return parsed.comparison.isTextual && !condition.values.contains("*")
      case "aws:multifactorauthpresent": return condition.values.allSatisfy { $0.lowercased() == "true" }
      case "aws:principalorgid", "aws:principalorgpaths": return (try? condition.pin.get()) != nil
      default: return false
      }
    }
  }
}
