/// Ways from row to row: relations in both directions, and rows by the names that others use for them.
public struct Links: Sendable {
  /// The execution role of each function; nil when the snapshot does not hold it.
  public var roleOfFunction: [RowID<RoleRecord>?] = []
  /// Functions that run with a role.
  public var functionsOfRole = Relation<RoleRecord, FunctionRecord>.empty
  /// Functions of an account and region.
  public var functionsOfScope = Relation<ScopeRecord, FunctionRecord>.empty
  /// Accounts and regions of an account.
  public var scopesOfAccount = Relation<AccountRecord, ScopeRecord>.empty
  /// What starts a function.
  public var triggersOfFunction = Relation<FunctionRecord, TriggerRecord>.empty
  /// Subnets that a function is attached to.
  public var attachmentsOfFunction = Relation<FunctionRecord, VPCAttachmentRecord>.empty
  /// Statements of a function's resource policies.
  public var permissionsOfFunction = Relation<FunctionRecord, PermissionRecord>.empty
  /// Statements of a role's policies, its trust policy and its boundary among them.
  public var permissionsOfRole = Relation<RoleRecord, PermissionRecord>.empty
  /// Control and other policies attached to a root, unit or account.
  public var policiesOfNode = Relation<OrganizationNodeRecord, ControlPolicyRecord>.empty
  /// Where each account stands in its organization; nil for one that belongs to none.
  public var nodeOfAccount: [RowID<OrganizationNodeRecord>?] = []
  /// Resource policies of a function, one per qualifier.
  public var policiesOfFunction = Relation<FunctionRecord, ResourcePolicyRecord>.empty
  /// URLs of a function, one per qualifier.
  public var urlsOfFunction = Relation<FunctionRecord, FunctionURLRecord>.empty
  /// Published versions of a function.
  public var versionsOfFunction = Relation<FunctionRecord, FunctionVersionRecord>.empty
  /// Aliases of a function.
  public var aliasesOfFunction = Relation<FunctionRecord, FunctionAliasRecord>.empty
  /// Settings for asynchronous invocations of a function, one per qualifier.
  public var eventInvokeConfigsOfFunction = Relation<FunctionRecord, EventInvokeConfigRecord>.empty
  /// Event source mappings of a function.
  public var mappingsOfFunction = Relation<FunctionRecord, EventSourceMappingRecord>.empty
  /// Routes and methods of an API.
  public var routesOfAPI = Relation<APIRecord, APIRouteRecord>.empty
  /// Stages of an API.
  public var stagesOfAPI = Relation<APIRecord, APIStageRecord>.empty
  /// The function that a route or method calls; nil when it calls something else.
  public var functionOfRoute: [RowID<FunctionRecord>?] = []
  /// The API of each stage.
  public var apiOfStage: [RowID<APIRecord>?] = []
  /// Functions that a load balancer forwards to.
  public var functionsOfLoadBalancer = Relation<LoadBalancerRecord, FunctionRecord>.empty
  /// Permissions of a security group, both directions.
  public var rulesOfSecurityGroup = Relation<SecurityGroupRecord, SecurityGroupRuleRecord>.empty
  /// Routes of a route table.
  public var routesOfTable = Relation<RouteTableRecord, RouteRecord>.empty

  var functionByName: [ScopedName: RowID<FunctionRecord>] = [:]
  var scopeByAccountRegion: [AccountRegion: RowID<ScopeRecord>] = [:]
  var accountByID: [StringID: RowID<AccountRecord>] = [:]
  var roleByARN: [StringID: RowID<RoleRecord>] = [:]
  var userByARN: [StringID: RowID<UserRecord>] = [:]
  var groupByName: [ScopedName: RowID<GroupRecord>] = [:]
  var usageReportByEntity: [StringID: RowID<UsageReportRecord>] = [:]
  var usesOfReport: [Range<Int>] = []
  var trailUsesByPrincipal: [StringID: [RowID<TrailUseRecord>]] = [:]
  var managedPolicyByARN: [StringID: RowID<ManagedPolicyRecord>] = [:]
  var controlPolicyByID: [StringID: RowID<ControlPolicyRecord>] = [:]
  var subnetByID: [StringID: RowID<SubnetRecord>] = [:]
  var securityGroupByID: [StringID: RowID<SecurityGroupRecord>] = [:]
  var logGroupByName: [ScopedName: RowID<LogGroupRecord>] = [:]
  var apiByID: [ScopedName: RowID<APIRecord>] = [:]
  var loadBalancerByARN: [StringID: RowID<LoadBalancerRecord>] = [:]
  var keyByARN: [StringID: RowID<KeyRecord>] = [:]
  var webACLOfResource: [StringID: StringID] = [:]
  var statementsOfDocument: [StringID: Range<UInt32>] = [:]
}

extension Links {
  /// The function of a name in an account and region.
  public func function(named name: StringID, in scope: RowID<ScopeRecord>) -> RowID<FunctionRecord>? {
    functionByName[ScopedName(scope: scope, name: name)]
  }

  /// The function that a row of an account and region refers to.
  public func function(_ reference: FunctionReference, from scope: RowID<ScopeRecord>) -> RowID<FunctionRecord>? {
    if reference.account.isEmpty { return function(named: reference.name, in: scope) }
    let place = AccountRegion(account: reference.account, region: reference.region)
    return scopeByAccountRegion[place].flatMap { function(named: reference.name, in: $0) }
  }

  /// The account of an id.
  public func account(_ id: StringID) -> RowID<AccountRecord>? { accountByID[id] }

  /// The account and region, nil when the snapshot has no folder for it.
  public func scope(account: StringID, region: StringID) -> RowID<ScopeRecord>? {
    scopeByAccountRegion[AccountRegion(account: account, region: region)]
  }

  /// The role of an ARN.
  public func role(_ arn: StringID) -> RowID<RoleRecord>? { roleByARN[arn] }

  /// The user of an ARN.
  public func user(_ arn: StringID) -> RowID<UserRecord>? { userByARN[arn] }

  /// The group of a name in the account and region that its users stand in.
  public func group(named name: StringID, in scope: RowID<ScopeRecord>) -> RowID<GroupRecord>? {
    groupByName[ScopedName(scope: scope, name: name)]
  }

  /// The report of last accessed services of a role or user; of several, the one that was finished last.
  public func usageReport(of entity: StringID) -> RowID<UsageReportRecord>? { usageReportByEntity[entity] }

  /// The rows of a report in ``Inventory/serviceUses``.
  public func uses(of report: RowID<UsageReportRecord>) -> Range<Int> { usesOfReport[report.index] }

  /// What trails recorded of a role or user.
  public func trailUses(of principal: StringID) -> [RowID<TrailUseRecord>] { trailUsesByPrincipal[principal] ?? [] }

  /// The managed policy of an ARN.
  public func managedPolicy(_ arn: StringID) -> RowID<ManagedPolicyRecord>? { managedPolicyByARN[arn] }

  /// The policy of the organization of an id; of several rows, the one that holds the document.
  public func controlPolicy(_ id: StringID) -> RowID<ControlPolicyRecord>? { controlPolicyByID[id] }

  /// The subnet of an id.
  public func subnet(_ id: StringID) -> RowID<SubnetRecord>? { subnetByID[id] }

  /// The security group of an id.
  public func securityGroup(_ id: StringID) -> RowID<SecurityGroupRecord>? { securityGroupByID[id] }

  /// The log group of a name in an account and region.
  public func logGroup(named name: StringID, in scope: RowID<ScopeRecord>) -> RowID<LogGroupRecord>? {
    logGroupByName[ScopedName(scope: scope, name: name)]
  }

  /// The API of an id in an account and region.
  public func api(_ id: StringID, in scope: RowID<ScopeRecord>) -> RowID<APIRecord>? {
    apiByID[ScopedName(scope: scope, name: id)]
  }

  /// The load balancer of an ARN.
  public func loadBalancer(_ arn: StringID) -> RowID<LoadBalancerRecord>? { loadBalancerByARN[arn] }

  /// The KMS key of an ARN.
  public func key(_ arn: StringID) -> RowID<KeyRecord>? { keyByARN[arn] }

  /// The ARN of the web ACL that protects a resource: empty when it is known to have none, nil when unknown.
  public func webACL(ofResource arn: StringID) -> StringID? { webACLOfResource[arn] }

  /// The statements of a policy document; nil when the document could not be read.
  public func statements(ofDocument document: StringID) -> Range<UInt32>? { statementsOfDocument[document] }
}
