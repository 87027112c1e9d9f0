import Inventory

/// How the answer of one call becomes rows.
struct OperationReader: Sendable {
  let operation: Operation
  let read: @Sendable (inout FileReading, JSONValue) -> Void

  init(_ operation: Operation, _ read: @escaping @Sendable (inout FileReading, JSONValue) -> Void) {
    self.operation = operation
    self.read = read
  }

  /// The reader of a call; nil for calls whose answers are not read.
  static func of(_ operation: Operation) -> OperationReader? { byOperation[operation] }

  static let all = lambda + identities + organizations + network + apis + loadBalancers + eventSources + recording

  private static let byOperation = Dictionary(uniqueKeysWithValues: all.map { ($0.operation, $0) })
}

extension OperationReader {
  private static let lambda = [
    OperationReader(.lambdaListFunctions) { $0.readFunctions($1) },
    OperationReader(.lambdaGetFunction) { $0.readFunctionAnswer($1) },
    OperationReader(.lambdaListVersionsByFunction) { $0.readVersions($1) },
    OperationReader(.lambdaListAliases) { $0.readAliases($1) },
    OperationReader(.lambdaListLayers) { $0.readLayers($1) },
    OperationReader(.lambdaListLayerVersions) { $0.readLayerVersions($1) },
    OperationReader(.lambdaGetLayerVersionPolicy) { $0.readLayerPolicy($1) },
    OperationReader(.lambdaGetPolicy) { $0.readFunctionPolicy($1) },
    OperationReader(.lambdaListFunctionUrlConfigs) { $0.readFunctionURLs($1) },
    OperationReader(.lambdaGetFunctionUrlConfig) { $0.readFunctionURL($1) },
    OperationReader(.lambdaGetFunctionConcurrency) { $0.readConcurrency($1) },
    OperationReader(.lambdaListFunctionEventInvokeConfigs) { $0.readEventInvokeConfigs($1) },
    OperationReader(.lambdaGetFunctionEventInvokeConfig) { $0.readEventInvokeConfig($1) },
    OperationReader(.lambdaGetFunctionCodeSigningConfig) { $0.readCodeSigning($1) },
    OperationReader(.lambdaListTags) { $0.readFunctionTags($1) },
    OperationReader(.lambdaListEventSourceMappings) { $0.readEventSourceMappings($1) },
    OperationReader(.resourcegroupstaggingapiGetResources) { $0.readTaggedResources($1) },
  ]

  private static let identities = [
    OperationReader(.iamGetAccountAuthorizationDetails) { $0.readAuthorizationDetails($1) },
    OperationReader(.iamGetServiceLastAccessedDetails) { $0.readUsageReport($1) },
    OperationReader(.iamListAccountAliases) { $0.readAccountAliases($1) },
    OperationReader(.stsGetCallerIdentity) { $0.readCallerIdentity($1) },
  ]

  private static let organizations = [
    OperationReader(.organizationsDescribeOrganization) { $0.readOrganization($1) },
    OperationReader(.organizationsListAccounts) { $0.readAccounts($1) },
    OperationReader(.organizationsListRoots) { $0.readRoots($1) },
    OperationReader(.organizationsListOrganizationalUnitsForParent) { $0.readUnits($1) },
    OperationReader(.organizationsListParents) { $0.readParents($1) },
    OperationReader(.organizationsListPolicies) { $0.readControlPolicies($1) },
    OperationReader(.organizationsDescribePolicy) { $0.readControlPolicy($1) },
    OperationReader(.organizationsListTargetsForPolicy) { $0.readPolicyTargets($1) },
  ]

  private static let network = [
    OperationReader(.ec2DescribeVpcs) { $0.readVPCs($1) },
    OperationReader(.ec2DescribeSubnets) { $0.readSubnets($1) },
    OperationReader(.ec2DescribeSecurityGroups) { $0.readSecurityGroups($1) },
    OperationReader(.ec2DescribeRouteTables) { $0.readRouteTables($1) },
    OperationReader(.ec2DescribeNatGateways) { $0.readNATGateways($1) },
    OperationReader(.ec2DescribeInternetGateways) { $0.readInternetGateways($1) },
    OperationReader(.ec2DescribeVpcEndpoints) { $0.readVPCEndpoints($1) },
  ]

  private static let apis = [
    OperationReader(.apigatewayGetRestApis) { $0.readRESTAPIs($1) },
    OperationReader(.apigatewayGetResources) { $0.readResources($1) },
    OperationReader(.apigatewayGetStages) { $0.readRESTStages($1) },
    OperationReader(.apigatewayGetAuthorizers) { $0.readRESTAuthorizers($1) },
    OperationReader(.apigatewayv2GetApis) { $0.readHTTPAPIs($1) },
    OperationReader(.apigatewayv2GetRoutes) { $0.readRoutes($1) },
    OperationReader(.apigatewayv2GetIntegrations) { $0.readIntegrations($1) },
    OperationReader(.apigatewayv2GetStages) { $0.readHTTPStages($1) },
    OperationReader(.apigatewayv2GetAuthorizers) { $0.readHTTPAuthorizers($1) },
  ]

  private static let loadBalancers = [
    OperationReader(.elbv2DescribeLoadBalancers) { $0.readLoadBalancers($1) },
    OperationReader(.elbv2DescribeTargetGroups) { $0.readTargetGroups($1) },
    OperationReader(.elbv2DescribeTargetHealth) { $0.readTargets($1) },
    OperationReader(.elbv2DescribeListeners) { $0.readListeners($1) },
    OperationReader(.elbv2DescribeRules) { $0.readListenerRules($1) },
    OperationReader(.wafv2ListWebAcls) { $0.readWebACLs($1) },
    OperationReader(.wafv2GetWebAcl) { $0.readWebACLAnswer($1) },
    OperationReader(.wafv2GetWebAclForResource) { $0.readWebACLOfResource($1) },
    OperationReader(.wafv2ListResourcesForWebAcl) { $0.readResourcesOfWebACL($1) },
  ]

  private static let eventSources = [
    OperationReader(.eventsListRules) { $0.readEventRules($1) },
    OperationReader(.eventsListTargetsByRule) { $0.readEventTargets($1) },
    OperationReader(.eventsDescribeEventBus) { $0.readEventBus($1) },
    OperationReader(.snsListTopics) { $0.readTopics($1) },
    OperationReader(.snsListSubscriptions) { $0.readSubscriptions($1) },
    OperationReader(.snsGetTopicAttributes) { $0.readTopicAttributes($1) },
    OperationReader(.sqsListQueues) { $0.readQueues($1) },
    OperationReader(.sqsGetQueueAttributes) { $0.readQueueAttributes($1) },
    OperationReader(.s3apiListBuckets) { $0.readBuckets($1) },
    OperationReader(.s3apiGetBucketNotificationConfiguration) { $0.readBucketNotifications($1) },
    OperationReader(.s3apiGetBucketPolicy) { $0.readResourcePolicy(.bucket, $1) },
  ]

  private static let recording = [
    OperationReader(.logsDescribeLogGroups) { $0.readLogGroups($1) },
    OperationReader(.logsDescribeResourcePolicies) { $0.readLogPolicies($1) },
    OperationReader(.cloudtrailDescribeTrails) { $0.readTrails($1) },
    OperationReader(.cloudtrailGetTrailStatus) { $0.readTrailStatus($1) },
    OperationReader(.cloudtrailGetEventSelectors) { $0.readEventSelectors($1) },
    OperationReader(.cloudtrailLookupEvents) { $0.readTrailEvents($1) },
    OperationReader(.kmsListKeys) { $0.readKeys($1) },
    OperationReader(.kmsDescribeKey) { $0.readKey($1) },
    OperationReader(.kmsGetKeyPolicy) { $0.readResourcePolicy(.key, $1) },
  ]
}
