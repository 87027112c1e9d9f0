/// The rows of one file, in the file's order, before they are joined with those of other files.
///
/// A fragment is filled by one thread. Strings and lists already carry the numbers of the shared interner, so
/// that joining fragments is appending arrays.
public struct Fragment: Sendable {
  /// Organizations.
  public var organizations: [OrganizationRecord] = []
  /// Organizational units.
  public var organizationalUnits: [OrganizationalUnitRecord] = []
  /// Organization parents.
  public var organizationParents: [OrganizationParentRecord] = []
  /// Control policies.
  public var controlPolicies: [ControlPolicyRecord] = []
  /// Control policy targets.
  public var controlPolicyTargets: [ControlPolicyTargetRecord] = []
  /// What the file says about accounts, by id; joined with the accounts that have folders.
  public var accounts: [AccountRecord] = []
  /// Functions.
  public var functions: [FunctionRecord] = []
  /// Function versions.
  public var functionVersions: [FunctionVersionRecord] = []
  /// Function aliases.
  public var functionAliases: [FunctionAliasRecord] = []
  /// Function URLs.
  public var functionURLs: [FunctionURLRecord] = []
  /// Reserved concurrencies.
  public var reservedConcurrencies: [ReservedConcurrencyRecord] = []
  /// Event invoke configs.
  public var eventInvokeConfigs: [EventInvokeConfigRecord] = []
  /// Code signings.
  public var codeSignings: [CodeSigningRecord] = []
  /// Tags.
  public var tags: [TagRecord] = []
  /// Resource policies.
  public var resourcePolicies: [ResourcePolicyRecord] = []
  /// Event source mappings.
  public var eventSourceMappings: [EventSourceMappingRecord] = []
  /// Layer versions.
  public var layerVersions: [LayerVersionRecord] = []
  /// Roles.
  public var roles: [RoleRecord] = []
  /// Managed policies.
  public var managedPolicies: [ManagedPolicyRecord] = []
  /// Reports of last accessed services.
  public var usageReports: [UsageReportRecord] = []
  /// Rows of those reports, in their order.
  public var serviceUses: [ServiceUseRecord] = []
  /// What trails recorded of principals.
  public var trailUses: [TrailUseRecord] = []
  /// Users.
  public var users: [UserRecord] = []
  /// Groups.
  public var groups: [GroupRecord] = []
  /// VPCs.
  public var vpcs: [VPCRecord] = []
  /// Subnets.
  public var subnets: [SubnetRecord] = []
  /// Security groups.
  public var securityGroups: [SecurityGroupRecord] = []
  /// Security group rules.
  public var securityGroupRules: [SecurityGroupRuleRecord] = []
  /// Route tables.
  public var routeTables: [RouteTableRecord] = []
  /// Routes.
  public var routes: [RouteRecord] = []
  /// VPC endpoints.
  public var vpcEndpoints: [VPCEndpointRecord] = []
  /// Gateways.
  public var gateways: [GatewayRecord] = []
  /// APIs.
  public var apis: [APIRecord] = []
  /// API routes.
  public var apiRoutes: [APIRouteRecord] = []
  /// API integrations.
  public var apiIntegrations: [APIIntegrationRecord] = []
  /// API stages.
  public var apiStages: [APIStageRecord] = []
  /// API authorizers.
  public var apiAuthorizers: [APIAuthorizerRecord] = []
  /// Load balancers.
  public var loadBalancers: [LoadBalancerRecord] = []
  /// Listeners.
  public var listeners: [ListenerRecord] = []
  /// Target groups.
  public var targetGroups: [TargetGroupRecord] = []
  /// Targets.
  public var targets: [TargetRecord] = []
  /// Web ACLs.
  public var webACLs: [WebACLRecord] = []
  /// Web ACL associations.
  public var webACLAssociations: [WebACLAssociationRecord] = []
  /// Event rules.
  public var eventRules: [EventRuleRecord] = []
  /// Event targets.
  public var eventTargets: [EventTargetRecord] = []
  /// Topics.
  public var topics: [TopicRecord] = []
  /// Subscriptions.
  public var subscriptions: [SubscriptionRecord] = []
  /// Queues.
  public var queues: [QueueRecord] = []
  /// Buckets.
  public var buckets: [BucketRecord] = []
  /// Bucket notifications.
  public var bucketNotifications: [BucketNotificationRecord] = []
  /// Log groups.
  public var logGroups: [LogGroupRecord] = []
  /// Trails.
  public var trails: [TrailRecord] = []
  /// Trail statuses.
  public var trailStatuses: [TrailStatusRecord] = []
  /// Event selectors.
  public var eventSelectors: [EventSelectorRecord] = []
  /// Keys.
  public var keys: [KeyRecord] = []
  /// Statements of documents met for the first time in this file.
  public var statements: [StatementRecord] = []

  /// A fragment without rows.
  public init() {}
}

extension Fragment {
  /// Adds the rows of another fragment behind those of this one.
  mutating func append(_ other: Fragment) {
    organizations += other.organizations
    organizationalUnits += other.organizationalUnits
    organizationParents += other.organizationParents
    controlPolicies += other.controlPolicies
    controlPolicyTargets += other.controlPolicyTargets
    accounts += other.accounts
    functions += other.functions
    functionVersions += other.functionVersions
    functionAliases += other.functionAliases
    functionURLs += other.functionURLs
    reservedConcurrencies += other.reservedConcurrencies
    eventInvokeConfigs += other.eventInvokeConfigs
    codeSignings += other.codeSignings
    tags += other.tags
    resourcePolicies += other.resourcePolicies
    eventSourceMappings += other.eventSourceMappings
    layerVersions += other.layerVersions
    roles += other.roles
    managedPolicies += other.managedPolicies
    usageReports += other.usageReports
    serviceUses += other.serviceUses
    trailUses += other.trailUses
    users += other.users
    groups += other.groups
    vpcs += other.vpcs
    subnets += other.subnets
    securityGroups += other.securityGroups
    securityGroupRules += other.securityGroupRules
    routeTables += other.routeTables
    routes += other.routes
    vpcEndpoints += other.vpcEndpoints
    gateways += other.gateways
    apis += other.apis
    apiRoutes += other.apiRoutes
    apiIntegrations += other.apiIntegrations
    apiStages += other.apiStages
    apiAuthorizers += other.apiAuthorizers
    loadBalancers += other.loadBalancers
    listeners += other.listeners
    targetGroups += other.targetGroups
    targets += other.targets
    webACLs += other.webACLs
    webACLAssociations += other.webACLAssociations
    eventRules += other.eventRules
    eventTargets += other.eventTargets
    topics += other.topics
    subscriptions += other.subscriptions
    queues += other.queues
    buckets += other.buckets
    bucketNotifications += other.bucketNotifications
    logGroups += other.logGroups
    trails += other.trails
    trailStatuses += other.trailStatuses
    eventSelectors += other.eventSelectors
    keys += other.keys
    statements += other.statements
  }
}
