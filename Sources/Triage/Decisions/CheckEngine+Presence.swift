import AWSNames
public import Checks
import IAM
import Inventory

extension CheckEngine {
  /// Whether the open snapshot still has a finding that was decided on.
  ///
  /// A finding is gone only on evidence: its check passes or no longer applies, fails for other reasons alone, or the
  /// resource is missing from a list that was collected. Everything else is unknown.
  public func presence(of finding: FindingID) -> Presence {
    guard let check = catalogue.first(where: { $0.id == finding.check }) else { return .unknown }
    guard let resource = context.inventory.resource(finding.resourceKey) else {
      return isKnownToBeDeleted(finding.resource) ? .gone : .unknown
    }
    switch check.evaluate(context, resource) {
    case .passes, .notApplicable: return .gone
    case .unknown: return self.finding(finding) == nil ? .unknown : .present
    case .fails: return self.finding(finding) == nil ? .gone : .present
    }
  }

  /// Whether the list that would hold the resource was collected where the resource was.
  private func isKnownToBeDeleted(_ text: String) -> Bool {
    let inventory = context.inventory
    guard let arn = ARN(text), let operation = ARN.listing(arn) else { return false }
    guard let account = inventory.strings.id(of: arn.account), !account.isEmpty else { return false }
    guard let row = inventory.accounts.row(account) else { return false }
    return inventory.scopes.of(row).contains { scope in
      let region = inventory.strings[inventory.scopes[scope.index].region]
      guard arn.region.isEmpty || region == arn.region else { return false }
      return inventory.coverage.state(operation, in: scope) == .collected
    }
  }
}

extension ARN {
  /// The call that lists resources like this one; nil where the ARN names no account, as those of APIs.
  fileprivate static func listing(_ arn: ARN) -> Operation? {
    switch arn.service {
    case "lambda": .lambdaListFunctions
    case "iam": .iamGetAccountAuthorizationDetails
    case "logs": .logsDescribeLogGroups
    case "elasticloadbalancing": .elbv2DescribeLoadBalancers
    default: nil
    }
  }
}
