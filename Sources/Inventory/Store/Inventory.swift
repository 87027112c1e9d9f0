/// Everything a snapshot holds, immutable and safe to share between threads.
///
/// Tables that people filter and sort are columns; the others are arrays of small records. Text is numbers into one
/// pool, and relations are sparse rows, so that a hop costs no search. Loading again makes a new inventory.
public final class Inventory: Sendable {
  /// The text of every string number.
  public let strings: StringPool
  /// The strings of every list number.
  public let lists: ListPool
  /// The files that were read.
  public let files: [SourceFile]
  /// When the snapshot was collected, RFC 3339 as written; empty when unknown.
  public let collectedAt: String
  /// Which calls the snapshot answers.
  public let coverage: Coverage
  /// Accounts and regions.
  public let scopes: [ScopeRecord]
  /// Accounts, in the order of their ids.
  public let accounts: [AccountRecord]
  /// Functions.
  public let functions: FunctionTable
  /// Triggers, by function.
  public let triggers: TriggerTable
  /// VPC attachments, by function.
  public let vpcAttachments: VPCAttachmentTable
  /// Statements of all policies, those of functions and execution roles first.
  public let permissions: PermissionTable
  /// Tags of resources other than functions.
  public let tags: [TagRecord]
  /// Ways from row to row.
  public let links: Links
  /// Organizations.
  public let organizations: [OrganizationRecord]
  /// Roots, units and accounts, in the order of their tree.
  public let organizationNodes: [OrganizationNodeRecord]
  /// Organizational units.
  public let organizationalUnits: [OrganizationalUnitRecord]
  /// Organization parents.
  public let organizationParents: [OrganizationParentRecord]
  /// Control policies.
  public let controlPolicies: [ControlPolicyRecord]
  /// Control policy targets.
  public let controlPolicyTargets: [ControlPolicyTargetRecord]
  /// Function versions.
  public let functionVersions: [FunctionVersionRecord]
  /// Function aliases.
  public let functionAliases: [FunctionAliasRecord]
  /// Function URLs.
  public let functionURLs: [FunctionURLRecord]
  /// Event invoke configs.
  public let eventInvokeConfigs: [EventInvokeConfigRecord]
  /// Code signings.
  public let codeSignings: [CodeSigningRecord]
  /// Resource policies.
  public let resourcePolicies: [ResourcePolicyRecord]
  /// Event source mappings.
  public let eventSourceMappings: [EventSourceMappingRecord]
  /// Layer versions.
  public let layerVersions: [LayerVersionRecord]
  /// Roles.
  public let roles: [RoleRecord]
  /// Managed policies.
  public let managedPolicies: [ManagedPolicyRecord]
  /// Reports of last accessed services.
  public let usageReports: [UsageReportRecord]
  /// Rows of those reports, in their order.
  public let serviceUses: [ServiceUseRecord]
  /// What trails recorded of principals.
  public let trailUses: [TrailUseRecord]
  /// Users.
  public let users: [UserRecord]
  /// Groups.
  public let groups: [GroupRecord]
  /// VPCs.
  public let vpcs: [VPCRecord]
  /// Subnets.
  public let subnets: [SubnetRecord]
  /// Security groups.
  public let securityGroups: [SecurityGroupRecord]
  /// Security group rules.
  public let securityGroupRules: [SecurityGroupRuleRecord]
  /// Route tables.
  public let routeTables: [RouteTableRecord]
  /// Routes.
  public let routes: [RouteRecord]
  /// VPC endpoints.
  public let vpcEndpoints: [VPCEndpointRecord]
  /// Gateways.
  public let gateways: [GatewayRecord]
  /// APIs.
  public let apis: [APIRecord]
  /// API routes.
  public let apiRoutes: [APIRouteRecord]
  /// API integrations.
  public let apiIntegrations: [APIIntegrationRecord]
  /// API stages.
  public let apiStages: [APIStageRecord]
  /// API authorizers.
  public let apiAuthorizers: [APIAuthorizerRecord]
  /// Load balancers.
  public let loadBalancers: [LoadBalancerRecord]
  /// Listeners.
  public let listeners: [ListenerRecord]
  /// Target groups.
  public let targetGroups: [TargetGroupRecord]
  /// Targets.
  public let targets: [TargetRecord]
  /// Web ACLs.
  public let webACLs: [WebACLRecord]
  /// Web ACL associations.
  public let webACLAssociations: [WebACLAssociationRecord]
  /// Event rules.
  public let eventRules: [EventRuleRecord]
  /// Event targets.
  public let eventTargets: [EventTargetRecord]
  /// Topics.
  public let topics: [TopicRecord]
  /// Subscriptions.
  public let subscriptions: [SubscriptionRecord]
  /// Queues.
  public let queues: [QueueRecord]
  /// Buckets.
  public let buckets: [BucketRecord]
  /// Bucket notifications.
  public let bucketNotifications: [BucketNotificationRecord]
  /// Log groups.
  public let logGroups: [LogGroupRecord]
  /// Trails.
  public let trails: [TrailRecord]
  /// Trail statuses.
  public let trailStatuses: [TrailStatusRecord]
  /// Event selectors.
  public let eventSelectors: [EventSelectorRecord]
  /// Keys.
  public let keys: [KeyRecord]
  /// Statements.
  public let statements: [StatementRecord]

  init(_ rows: LinkedRows) {
    strings = rows.strings
    lists = rows.lists
    files = rows.files
    collectedAt = rows.collectedAt
    coverage = rows.coverage
    scopes = rows.scopes
    accounts = rows.accounts
    functions = FunctionTable(rows.tables.functions)
    triggers = TriggerTable(rows.triggers)
    vpcAttachments = VPCAttachmentTable(rows.attachments)
    permissions = PermissionTable(rows.permissions)
    tags = rows.tables.tags
    links = rows.links
    organizations = rows.tables.organizations
    organizationNodes = rows.organizationNodes
    organizationalUnits = rows.tables.organizationalUnits
    organizationParents = rows.tables.organizationParents
    controlPolicies = rows.tables.controlPolicies
    controlPolicyTargets = rows.tables.controlPolicyTargets
    functionVersions = rows.tables.functionVersions
    functionAliases = rows.tables.functionAliases
    functionURLs = rows.tables.functionURLs
    eventInvokeConfigs = rows.tables.eventInvokeConfigs
    codeSignings = rows.tables.codeSignings
    resourcePolicies = rows.tables.resourcePolicies
    eventSourceMappings = rows.tables.eventSourceMappings
    layerVersions = rows.tables.layerVersions
    roles = rows.tables.roles
    managedPolicies = rows.tables.managedPolicies
    usageReports = rows.tables.usageReports
    serviceUses = rows.tables.serviceUses
    trailUses = rows.tables.trailUses
    users = rows.tables.users
    groups = rows.tables.groups
    vpcs = rows.tables.vpcs
    subnets = rows.tables.subnets
    securityGroups = rows.tables.securityGroups
    securityGroupRules = rows.tables.securityGroupRules
    routeTables = rows.tables.routeTables
    routes = rows.tables.routes
    vpcEndpoints = rows.tables.vpcEndpoints
    gateways = rows.tables.gateways
    apis = rows.tables.apis
    apiRoutes = rows.tables.apiRoutes
    apiIntegrations = rows.tables.apiIntegrations
    apiStages = rows.tables.apiStages
    apiAuthorizers = rows.tables.apiAuthorizers
    loadBalancers = rows.tables.loadBalancers
    listeners = rows.tables.listeners
    targetGroups = rows.tables.targetGroups
    targets = rows.tables.targets
    webACLs = rows.tables.webACLs
    webACLAssociations = rows.tables.webACLAssociations
    eventRules = rows.tables.eventRules
    eventTargets = rows.tables.eventTargets
    topics = rows.tables.topics
    subscriptions = rows.tables.subscriptions
    queues = rows.tables.queues
    buckets = rows.tables.buckets
    bucketNotifications = rows.tables.bucketNotifications
    logGroups = rows.tables.logGroups
    trails = rows.tables.trails
    trailStatuses = rows.tables.trailStatuses
    eventSelectors = rows.tables.eventSelectors
    keys = rows.tables.keys
    statements = rows.tables.statements
  }
}
