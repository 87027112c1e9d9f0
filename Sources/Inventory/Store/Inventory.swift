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
  public let scopes = Table<ScopeRecord>()
  /// Accounts, in the order of their ids.
  public let accounts = Table<AccountRecord>()
  /// Functions.
  public let functions = FunctionTable()
  /// Triggers, by function.
  public let triggers = TriggerTable()
  /// VPC attachments, by function.
  public let vpcAttachments = VPCAttachmentTable()
  /// Statements of all policies, those of functions and execution roles first.
  public let permissions = PermissionTable()
  /// Tags of resources other than functions.
  public let tags = Table<TagRecord>()
  /// Ways from row to row.
  public let links: Links
  /// Organizations.
  public let organizations = Table<OrganizationRecord>()
  /// Roots, units and accounts, in the order of their tree.
  public let organizationNodes = Table<OrganizationNodeRecord>()
  /// Organizational units.
  public let organizationalUnits = Table<OrganizationalUnitRecord>()
  /// Organization parents.
  public let organizationParents = Table<OrganizationParentRecord>()
  /// Control policies.
  public let controlPolicies = Table<ControlPolicyRecord>()
  /// Control policy targets.
  public let controlPolicyTargets = Table<ControlPolicyTargetRecord>()
  /// Function versions.
  public let functionVersions = Table<FunctionVersionRecord>()
  /// Function aliases.
  public let functionAliases = Table<FunctionAliasRecord>()
  /// Function URLs.
  public let functionURLs = Table<FunctionURLRecord>()
  /// Event invoke configs.
  public let eventInvokeConfigs = Table<EventInvokeConfigRecord>()
  /// Code signings.
  public let codeSignings = Table<CodeSigningRecord>()
  /// Resource policies.
  public let resourcePolicies = Table<ResourcePolicyRecord>()
  /// Event source mappings.
  public let eventSourceMappings = Table<EventSourceMappingRecord>()
  /// Layer versions.
  public let layerVersions = Table<LayerVersionRecord>()
  /// Roles.
  public let roles = Table<RoleRecord>()
  /// Instance profiles, of the calls that list them by themselves; see also ``RoleRecord/instanceProfiles``.
  public let instanceProfiles = Table<InstanceProfileRecord>()
  /// Managed policies.
  public let managedPolicies = Table<ManagedPolicyRecord>()
  /// Reports of last accessed services.
  public let usageReports = Table<UsageReportRecord>()
  /// Rows of those reports, in their order.
  public let serviceUses = Table<ServiceUseRecord>()
  /// What trails recorded of principals.
  public let trailUses = Table<TrailUseRecord>()
  /// Users.
  public let users = Table<UserRecord>()
  /// Groups.
  public let groups = Table<GroupRecord>()
  /// VPCs.
  public let vpcs = Table<VPCRecord>()
  /// Subnets.
  public let subnets = Table<SubnetRecord>()
  /// Security groups.
  public let securityGroups = Table<SecurityGroupRecord>()
  /// Security group rules.
  public let securityGroupRules = Table<SecurityGroupRuleRecord>()
  /// Route tables.
  public let routeTables = Table<RouteTableRecord>()
  /// Routes.
  public let routes = Table<RouteRecord>()
  /// VPC endpoints.
  public let vpcEndpoints = Table<VPCEndpointRecord>()
  /// Gateways.
  public let gateways = Table<GatewayRecord>()
  /// APIs.
  public let apis = Table<APIRecord>()
  /// API routes.
  public let apiRoutes = Table<APIRouteRecord>()
  /// API integrations.
  public let apiIntegrations = Table<APIIntegrationRecord>()
  /// API stages.
  public let apiStages = Table<APIStageRecord>()
  /// API authorizers.
  public let apiAuthorizers = Table<APIAuthorizerRecord>()
  /// Custom domain names of APIs.
  public let domainNames = Table<DomainNameRecord>()
  /// Custom domain names that lead to APIs.
  public let apiMappings = Table<APIMappingRecord>()
  /// Load balancers.
  public let loadBalancers = Table<LoadBalancerRecord>()
  /// Listeners.
  public let listeners = Table<ListenerRecord>()
  /// Target groups.
  public let targetGroups = Table<TargetGroupRecord>()
  /// Targets.
  public let targets = Table<TargetRecord>()
  /// Web ACLs.
  public let webACLs = Table<WebACLRecord>()
  /// Web ACL associations.
  public let webACLAssociations = Table<WebACLAssociationRecord>()
  /// Event rules.
  public let eventRules = Table<EventRuleRecord>()
  /// Event targets.
  public let eventTargets = Table<EventTargetRecord>()
  /// Topics.
  public let topics = Table<TopicRecord>()
  /// Subscriptions.
  public let subscriptions = Table<SubscriptionRecord>()
  /// Queues.
  public let queues = Table<QueueRecord>()
  /// Buckets.
  public let buckets = Table<BucketRecord>()
  /// Bucket notifications.
  public let bucketNotifications = Table<BucketNotificationRecord>()
  /// Log groups.
  public let logGroups = Table<LogGroupRecord>()
  /// Trails.
  public let trails = Table<TrailRecord>()
  /// Trail statuses.
  public let trailStatuses = Table<TrailStatusRecord>()
  /// Event selectors.
  public let eventSelectors = Table<EventSelectorRecord>()
  /// Keys.
  public let keys = Table<KeyRecord>()
  /// Statements.
  public let statements = Table<StatementRecord>()
  /// Fields that could not be read.
  public let unreadFields = Table<UnreadFieldRecord>()

  /// The inventory of the draft that is current.
  init(_ linked: LinkedParts) {
    strings = linked.strings
    lists = linked.lists
    files = linked.files
    collectedAt = linked.collectedAt
    coverage = linked.coverage
    links = linked.links
  }
}

extension Inventory {
  /// Every table with its name, in the order of their declarations.
  public var tables: [(name: String, table: any AnyTable)] {
    Mirror(reflecting: self).children.compactMap { child in
      guard let name = child.label, let table = child.value as? any AnyTable else { return nil }
      return (name, table)
    }
  }
}
