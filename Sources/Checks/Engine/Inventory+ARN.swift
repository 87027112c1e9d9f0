import IAM
public import Inventory

extension Inventory {
  /// The resource of an ARN as `arn(of:)` writes it, nil when the inventory has none such.
  public func resource(arn text: String) -> ResourceID? {
    guard let arn = ARN(text) else { return nil }
    switch arn.service {
    case "lambda": return function(arn).map { ResourceID($0) }
    case "iam" where arn.resource == "root":
      return strings.id(of: arn.account).flatMap { accounts.row($0) }.map { ResourceID($0) }
    case "iam" where arn.resource.hasPrefix("user/"):
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
    let parts = arn.resource.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "function", let scope = scope(of: arn) else { return nil }
    return strings.id(of: String(parts[1])).flatMap { links.function(named: $0, in: scope) }
  }

  private func logGroup(_ arn: ARN) -> RowID<LogGroupRecord>? {
    let prefix = "log-group:"
    guard arn.resource.hasPrefix(prefix), let scope = scope(of: arn) else { return nil }
    let name = String(arn.resource.dropFirst(prefix.count))
    return strings.id(of: name).flatMap { logGroups.row(named: $0, in: scope) }
  }

  /// An API's ARN names no account, so that every account of the region is asked.
  private func api(_ arn: ARN) -> ResourceID? {
    let parts = arn.resource.split(separator: "/", maxSplits: 3)
    guard parts.count >= 2, let id = strings.id(of: String(parts[1])), let region = strings.id(of: arn.region) else {
      return nil
    }
    for row in scopes.indices where scopes[row].region == region {
      guard let api = apis.row(named: id, in: RowID(index: row)) else { continue }
      guard parts.count == 4, parts[2] == "stages" else { return ResourceID(api) }
      let stage = apiStages.of(api).first { strings[apiStages[$0.index].name] == parts[3] }
      return stage.map { ResourceID($0) }
    }
    return nil
  }

  private func scope(of arn: ARN) -> RowID<ScopeRecord>? {
    guard let account = strings.id(of: arn.account), let region = strings.id(of: arn.region) else { return nil }
    return links.scope(account: account, region: region)
  }
}
