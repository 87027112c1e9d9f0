import AWSNames
import IAM
public import Inventory

extension Inventory {
  /// The resource of an ARN as `arn(of:)` writes it, nil when the inventory has none such.
  public func resource(arn text: String) -> ResourceID? {
    guard let arn = ARN(text) else { return nil }
    switch arn.service {
    case "lambda": return function(arn).map { ResourceID($0) }
    case "iam" where arn.isRoot:
      return strings.id(of: arn.account).flatMap { accounts.row($0) }.map { ResourceID($0) }
    case "iam" where arn.isUser:
      return strings.id(of: text).flatMap { users.row($0) }.map { ResourceID($0) }
    case "iam": return strings.id(of: text).flatMap { roles.row($0) }.map { ResourceID($0) }
    case "elasticloadbalancing":
      return strings.id(of: text).flatMap { loadBalancers.row($0) }.map { ResourceID($0) }
    case "logs": return logGroup(arn).map { ResourceID($0) }
    case "apigateway": return api(arn)
    default: return nil
    }
  }

  private func function(_ arn: ARN) -> RowID<FunctionRecord>? {
    guard let function = FunctionName(arn), function.qualifier.isEmpty, let scope = scope(of: arn) else { return nil }
    return strings.id(of: function.name).flatMap { links.function(named: $0, in: scope) }
  }

  private func logGroup(_ arn: ARN) -> RowID<LogGroupRecord>? {
    guard let name = arn.logGroupName, let scope = scope(of: arn) else { return nil }
    return strings.id(of: name).flatMap { logGroups.row(named: $0, in: scope) }
  }

  /// An API's ARN names no account, so that every account of the region is asked.
  private func api(_ arn: ARN) -> ResourceID? {
    guard let named = arn.api, let id = strings.id(of: named.id), let region = strings.id(of: arn.region) else {
      return nil
    }
    for row in scopes.indices where scopes[row].region == region {
      guard let api = apis.row(named: id, in: RowID(index: row)) else { continue }
      guard let name = named.stage else { return ResourceID(api) }
      let stage = apiStages.of(api).first { strings[apiStages[$0.index].name] == name }
      return stage.map { ResourceID($0) }
    }
    return nil
  }

  private func scope(of arn: ARN) -> RowID<ScopeRecord>? {
    guard let account = strings.id(of: arn.account), let region = strings.id(of: arn.region) else { return nil }
    return links.scope(account: account, region: region)
  }
}
