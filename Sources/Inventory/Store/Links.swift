import AWSNames

/// Ways from row to row: relations in both directions, and rows by the names that others use for them.
public struct Links: Sendable {
  /// The execution role of each function; nil when the snapshot does not hold it.
  public var roleOfFunction: [RowID<RoleRecord>?] = []
  /// Functions that run with a role.
  public var functionsOfRole = Relation<RoleRecord, FunctionRecord>.empty
  /// The function that a replica of Lambda@Edge stands for: the one it is a copy of, or where the snapshot lacks that
  /// the first of its replicas.
  public var originalOfReplica: [RowID<FunctionRecord>: RowID<FunctionRecord>] = [:]
  /// Functions that run at the edge: replicas, those they are copies of, and those that Lambda@Edge is let into.
  public var functionsAtEdge: Set<RowID<FunctionRecord>> = []
  /// Statements of a function's resource policies.
  public var permissionsOfFunction = Relation<FunctionRecord, PermissionRecord>.empty
  /// Statements of a role's policies, its trust policy and its boundary among them.
  public var permissionsOfRole = Relation<RoleRecord, PermissionRecord>.empty
  /// Control and other policies attached to a root, unit or account.
  public var policiesOfNode = Relation<OrganizationNodeRecord, ControlPolicyRecord>.empty
  /// Where each account stands in its organization; nil for one that belongs to none.
  public var nodeOfAccount: [RowID<OrganizationNodeRecord>?] = []
  /// The functions that a route or method calls, one for each that the stages of its API name; none when it calls
  /// something else.
  public var functionsOfRoute = Relation<APIRouteRecord, FunctionRecord>.empty
  /// Routes and methods that call a function which the snapshot does not tell.
  public var unresolvedRoutes: [UnresolvedRoute] = []
  /// Functions that a load balancer forwards to.
  public var functionsOfLoadBalancer = Relation<LoadBalancerRecord, FunctionRecord>.empty
  /// Load balancers that forward to a function, in the order of their table; one for each of their target groups.
  public var loadBalancersOfFunction = Relation<FunctionRecord, LoadBalancerRecord>.empty
  /// Load balancers that forward to the target group of a function that is registered with one.
  public var loadBalancersOfTarget = Relation<TargetRecord, LoadBalancerRecord>.empty
  /// The APIs that call a function, each once.
  public var apisOfFunction = Relation<FunctionRecord, APIRecord>.empty

  var organizationNames = OrganizationNames()
  /// Accounts whose ids nothing tells, by their folders.
  var accountOfFolder: [StringID: RowID<AccountRecord>] = [:]
  var arnScopes: [ARNScope] = []
  var partitionOfAccount: [Partition] = []
  var functionNames = FunctionNames()
  var usesOfReport: [Range<Int>] = []
  var trailUsesByPrincipal: [StringID: [RowID<TrailUseRecord>]] = [:]
  var statementsOfDocument: [StringID: Range<UInt32>] = [:]
}

extension Links {
  /// The function of a name in an account and region.
  public func function(named name: StringID, in scope: RowID<ScopeRecord>) -> RowID<FunctionRecord>? {
    functionNames.row(named: name, in: scope)
  }

  /// The function that a row of an account and region refers to.
  public func function(_ reference: FunctionReference, from scope: RowID<ScopeRecord>) -> RowID<FunctionRecord>? {
    functionNames.row(reference, from: scope)
  }

  /// The account and region, nil when the snapshot has no folder for it.
  public func scope(account: StringID, region: StringID) -> RowID<ScopeRecord>? {
    functionNames.scopes[AccountRegion(account: account, region: region)]
  }

  /// The rows of a report in ``Inventory/serviceUses``.
  public func uses(of report: RowID<UsageReportRecord>) -> Range<Int> { usesOfReport[report.index] }

  /// What trails recorded of a role or user.
  public func trailUses(of principal: StringID) -> [RowID<TrailUseRecord>] { trailUsesByPrincipal[principal] ?? [] }

  /// The statements of a policy document; nil when the document could not be read.
  public func statements(ofDocument document: StringID) -> Range<UInt32>? { statementsOfDocument[document] }
}
