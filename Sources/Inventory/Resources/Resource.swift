import AWSNames

/// The kinds of resources that a finding can be about.
public enum ResourceKind: UInt8, CaseIterable, Sendable {
  case account
  case function
  case role
  case user
  case api
  case apiStage
  case loadBalancer
  case logGroup
}

/// A row of one of the tables whose resources findings are about.
public struct ResourceID: Hashable, Comparable, Sendable {
  /// The table.
  public var kind: ResourceKind
  /// The row in it.
  public var row: UInt32

  /// A row of a table.
  public init(kind: ResourceKind, row: UInt32) {
    self.kind = kind
    self.row = row
  }

  /// A function.
  public init(_ row: RowID<FunctionRecord>) { self.init(kind: .function, row: row.rawValue) }
  /// A role.
  public init(_ row: RowID<RoleRecord>) { self.init(kind: .role, row: row.rawValue) }
  /// A user.
  public init(_ row: RowID<UserRecord>) { self.init(kind: .user, row: row.rawValue) }
  /// An API.
  public init(_ row: RowID<APIRecord>) { self.init(kind: .api, row: row.rawValue) }
  /// A stage of an API.
  public init(_ row: RowID<APIStageRecord>) { self.init(kind: .apiStage, row: row.rawValue) }
  /// A load balancer.
  public init(_ row: RowID<LoadBalancerRecord>) { self.init(kind: .loadBalancer, row: row.rawValue) }
  /// A log group.
  public init(_ row: RowID<LogGroupRecord>) { self.init(kind: .logGroup, row: row.rawValue) }
  /// An account.
  public init(_ row: RowID<AccountRecord>) { self.init(kind: .account, row: row.rawValue) }

  /// Ordered by kind, then by row.
  public static func < (left: ResourceID, right: ResourceID) -> Bool {
    (left.kind.rawValue, left.row) < (right.kind.rawValue, right.row)
  }
}

extension ResourceKind {
  /// The type as AWS Config and CloudFormation write it.
  public var typeName: String {
    switch self {
    case .account: "AWS::::Account"
    case .function: "AWS::Lambda::Function"
    case .role: "AWS::IAM::Role"
    case .user: "AWS::IAM::User"
    case .api: "AWS::ApiGateway::RestApi"
    case .apiStage: "AWS::ApiGateway::Stage"
    case .loadBalancer: "AWS::ElasticLoadBalancingV2::LoadBalancer"
    case .logGroup: "AWS::Logs::LogGroup"
    }
  }
}

extension Inventory {
  /// Number of rows of a kind of resource.
  public func count(of kind: ResourceKind) -> Int {
    switch kind {
    case .account: accounts.count
    case .function: functions.count
    case .role: roles.count
    case .user: users.count
    case .api: apis.count
    case .apiStage: apiStages.count
    case .loadBalancer: loadBalancers.count
    case .logGroup: logGroups.count
    }
  }

  /// The account and region of a resource; nil for an account.
  public func scope(of resource: ResourceID) -> RowID<ScopeRecord>? {
    let row = Int(resource.row)
    return switch resource.kind {
    case .account: nil
    case .function: functions.scope[row]
    case .role: roles[row].scope
    case .user: users[row].scope
    case .api: apis[row].scope
    case .apiStage: apiStages[row].scope
    case .loadBalancer: loadBalancers[row].scope
    case .logGroup: logGroups[row].scope
    }
  }

  /// The account of a resource.
  public func account(of resource: ResourceID) -> RowID<AccountRecord> {
    guard let scope = scope(of: resource) else { return RowID(resource.row) }
    return scopes[scope.index].account
  }

  /// Where the row of a resource came from.
  public func provenance(of resource: ResourceID) -> Provenance {
    let row = Int(resource.row)
    return switch resource.kind {
    case .account: accounts[row].provenance
    case .function: functions.provenance[row]
    case .role: roles[row].provenance
    case .user: users[row].provenance
    case .api: apis[row].provenance
    case .apiStage: apiStages[row].provenance
    case .loadBalancer: loadBalancers[row].provenance
    case .logGroup: logGroups[row].provenance
    }
  }

  /// The name of a resource, as people call it.
  public func name(of resource: ResourceID) -> String {
    let row = Int(resource.row)
    switch resource.kind {
    case .account: return strings[accounts[row].name.isEmpty ? accounts[row].id : accounts[row].name]
    case .function: return strings[functions.name[row]]
    case .role: return strings[roles[row].name]
    case .user: return strings[users[row].name]
    case .api: return strings[apis[row].name.isEmpty ? apis[row].id : apis[row].name]
    case .apiStage:
      let api = apiStages.owner(of: RowID(index: row)).map { name(of: ResourceID($0)) } ?? strings[apiStages[row].api]
      return "\(api)/\(strings[apiStages[row].name])"
    case .loadBalancer: return strings[loadBalancers[row].name]
    case .logGroup: return strings[logGroups[row].name]
    }
  }

  /// The ARN of a resource.
  public func arn(of resource: ResourceID) -> String {
    let row = Int(resource.row)
    switch resource.kind {
    case .account:
      let partition = partition(of: RowID<AccountRecord>(resource.row))
      return ARN.root(of: strings[accounts[row].id], in: partition)
    case .function: return functionARN(RowID(resource.row))
    case .role: return strings[roles[row].arn]
    case .user: return strings[users[row].arn]
    case .api: return apiARN(apis[row].id, apis[row].kind, apis[row].scope)
    case .apiStage:
      let kind = apiStages.owner(of: RowID(index: row)).map { apis[$0].kind } ?? .rest
      let stage = apiStages[row]
      return "\(apiARN(stage.api, kind, stage.scope))/stages/\(strings[stage.name])"
    case .loadBalancer: return strings[loadBalancers[row].arn]
    case .logGroup: return logGroupARN(row)
    }
  }

  /// The ARN of a function, without a qualifier.
  public func functionARN(_ row: RowID<FunctionRecord>) -> String {
    names(in: functions.scope[row.index]).function(strings[functions.name[row.index]])
  }

  /// An API's ARN names no account, so that two accounts may hold the same one.
  private func apiARN(_ id: StringID, _ kind: APIKind, _ scope: RowID<ScopeRecord>) -> String {
    let names = names(in: scope)
    return kind == .rest ? names.restAPI(strings[id]) : names.api(strings[id])
  }

  private func logGroupARN(_ row: Int) -> String {
    let written = strings[logGroups[row].arn]
    if !written.isEmpty { return ARN.withoutStar(written) }
    return names(in: logGroups[row].scope).logGroup(strings[logGroups[row].name])
  }
}
