/// A read-only AWS call that a snapshot may hold, named as its files are: service, hyphen, operation.
public enum Operation: UInt8, CaseIterable, Hashable, Sendable {
  case lambdaListFunctions
  case lambdaGetPolicy
  case lambdaListEventSourceMappings
  case lambdaListFunctionUrlConfigs
  case lambdaGetFunctionUrlConfig
  case lambdaGetFunctionConcurrency
  case lambdaListFunctionEventInvokeConfigs
  case lambdaGetFunctionEventInvokeConfig
  case lambdaGetFunctionCodeSigningConfig
  case lambdaListCodeSigningConfigs
  case lambdaListAliases
  case lambdaListVersionsByFunction
  case lambdaListProvisionedConcurrencyConfigs
  case lambdaGetRuntimeManagementConfig
  case lambdaGetFunctionRecursionConfig
  case lambdaListTags
  case lambdaGetFunction
  case lambdaListLayers
  case lambdaListLayerVersions
  case lambdaGetLayerVersionPolicy
  case lambdaGetAccountSettings
  case iamGetAccountAuthorizationDetails
  case iamListAccountAliases
  case iamGetAccountSummary
  case iamGetServiceLastAccessedDetails
  case stsGetCallerIdentity
  case organizationsDescribeOrganization
  case organizationsListAccounts
  case organizationsListRoots
  case organizationsListOrganizationalUnitsForParent
  case organizationsListParents
  case organizationsListPolicies
  case organizationsDescribePolicy
  case organizationsListTargetsForPolicy
  case ec2DescribeRegions
  case ec2DescribeVpcs
  case ec2DescribeSubnets
  case ec2DescribeSecurityGroups
  case ec2DescribeRouteTables
  case ec2DescribeNatGateways
  case ec2DescribeInternetGateways
  case ec2DescribeVpcEndpoints
  case ec2DescribeNetworkInterfaces
  case ec2DescribeNetworkAcls
  case ec2DescribeFlowLogs
  case apigatewayGetRestApis
  case apigatewayGetResources
  case apigatewayGetStages
  case apigatewayGetAuthorizers
  case apigatewayGetDomainNames
  case apigatewayv2GetApis
  case apigatewayv2GetRoutes
  case apigatewayv2GetIntegrations
  case apigatewayv2GetStages
  case apigatewayv2GetAuthorizers
  case apigatewayv2GetDomainNames
  case elbv2DescribeLoadBalancers
  case elbv2DescribeTargetGroups
  case elbv2DescribeTargetHealth
  case elbv2DescribeListeners
  case elbv2DescribeRules
  case wafv2ListWebAcls
  case wafv2GetWebAcl
  case wafv2GetWebAclForResource
  case wafv2ListResourcesForWebAcl
  case eventsListRules
  case eventsListTargetsByRule
  case eventsDescribeEventBus
  case schedulerListSchedules
  case schedulerGetSchedule
  case pipesListPipes
  case pipesDescribePipe
  case snsListTopics
  case snsListSubscriptions
  case snsGetTopicAttributes
  case sqsListQueues
  case sqsGetQueueAttributes
  case s3apiListBuckets
  case s3apiGetBucketNotificationConfiguration
  case s3apiGetBucketPolicy
  case dynamodbListTables
  case dynamodbDescribeTable
  case kinesisListStreams
  case stepfunctionsListStateMachines
  case cognitoIdpListUserPools
  case iotListTopicRules
  case appsyncListGraphqlApis
  case logsDescribeLogGroups
  case logsDescribeResourcePolicies
  case logsDescribeSubscriptionFilters
  case cloudwatchDescribeAlarms
  case cloudtrailDescribeTrails
  case cloudtrailGetTrailStatus
  case cloudtrailGetEventSelectors
  case cloudtrailLookupEvents
  case xrayGetEncryptionConfig
  case kmsListKeys
  case kmsListAliases
  case kmsDescribeKey
  case kmsGetKeyPolicy
  case kmsGetKeyRotationStatus
  case secretsmanagerListSecrets
  case ssmDescribeParameters
  case ecrDescribeRepositories
  case guarddutyListDetectors
  case guarddutyGetDetector
  case inspector2BatchGetAccountStatus
  case securityhubDescribeHub
  case configDescribeConfigurationRecorders
  case budgetsDescribeBudgets
  case resourcegroupstaggingapiGetResources
}

extension Operation {
  /// The name of the call's files, such as `lambda-list-functions`.
  public var name: String { Operation.names[Int(rawValue)] }

  /// The call of a file name, nil for one that no reader knows.
  public init?(name: String) {
    guard let operation = Operation.byName[name] else { return nil }
    self = operation
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  // In the order of the cases.
  private static let names = [
    "lambda-list-functions",
    "lambda-get-policy",
    "lambda-list-event-source-mappings",
    "lambda-list-function-url-configs",
    "lambda-get-function-url-config",
    "lambda-get-function-concurrency",
    "lambda-list-function-event-invoke-configs",
    "lambda-get-function-event-invoke-config",
    "lambda-get-function-code-signing-config",
    "lambda-list-code-signing-configs",
    "lambda-list-aliases",
    "lambda-list-versions-by-function",
    "lambda-list-provisioned-concurrency-configs",
    "lambda-get-runtime-management-config",
    "lambda-get-function-recursion-config",
    "lambda-list-tags",
    "lambda-get-function",
    "lambda-list-layers",
    "lambda-list-layer-versions",
    "lambda-get-layer-version-policy",
    "lambda-get-account-settings",
    "iam-get-account-authorization-details",
    "iam-list-account-aliases",
    "iam-get-account-summary",
    "iam-get-service-last-accessed-details",
    "sts-get-caller-identity",
    "organizations-describe-organization",
    "organizations-list-accounts",
    "organizations-list-roots",
    "organizations-list-organizational-units-for-parent",
    "organizations-list-parents",
    "organizations-list-policies",
    "organizations-describe-policy",
    "organizations-list-targets-for-policy",
    "ec2-describe-regions",
    "ec2-describe-vpcs",
    "ec2-describe-subnets",
    "ec2-describe-security-groups",
    "ec2-describe-route-tables",
    "ec2-describe-nat-gateways",
    "ec2-describe-internet-gateways",
    "ec2-describe-vpc-endpoints",
    "ec2-describe-network-interfaces",
    "ec2-describe-network-acls",
    "ec2-describe-flow-logs",
    "apigateway-get-rest-apis",
    "apigateway-get-resources",
    "apigateway-get-stages",
    "apigateway-get-authorizers",
    "apigateway-get-domain-names",
    "apigatewayv2-get-apis",
    "apigatewayv2-get-routes",
    "apigatewayv2-get-integrations",
    "apigatewayv2-get-stages",
    "apigatewayv2-get-authorizers",
    "apigatewayv2-get-domain-names",
    "elbv2-describe-load-balancers",
    "elbv2-describe-target-groups",
    "elbv2-describe-target-health",
    "elbv2-describe-listeners",
    "elbv2-describe-rules",
    "wafv2-list-web-acls",
    "wafv2-get-web-acl",
    "wafv2-get-web-acl-for-resource",
    "wafv2-list-resources-for-web-acl",
    "events-list-rules",
    "events-list-targets-by-rule",
    "events-describe-event-bus",
    "scheduler-list-schedules",
    "scheduler-get-schedule",
    "pipes-list-pipes",
    "pipes-describe-pipe",
    "sns-list-topics",
    "sns-list-subscriptions",
    "sns-get-topic-attributes",
    "sqs-list-queues",
    "sqs-get-queue-attributes",
    "s3api-list-buckets",
    "s3api-get-bucket-notification-configuration",
    "s3api-get-bucket-policy",
    "dynamodb-list-tables",
    "dynamodb-describe-table",
    "kinesis-list-streams",
    "stepfunctions-list-state-machines",
    "cognito-idp-list-user-pools",
    "iot-list-topic-rules",
    "appsync-list-graphql-apis",
    "logs-describe-log-groups",
    "logs-describe-resource-policies",
    "logs-describe-subscription-filters",
    "cloudwatch-describe-alarms",
    "cloudtrail-describe-trails",
    "cloudtrail-get-trail-status",
    "cloudtrail-get-event-selectors",
    "cloudtrail-lookup-events",
    "xray-get-encryption-config",
    "kms-list-keys",
    "kms-list-aliases",
    "kms-describe-key",
    "kms-get-key-policy",
    "kms-get-key-rotation-status",
    "secretsmanager-list-secrets",
    "ssm-describe-parameters",
    "ecr-describe-repositories",
    "guardduty-list-detectors",
    "guardduty-get-detector",
    "inspector2-batch-get-account-status",
    "securityhub-describe-hub",
    "config-describe-configuration-recorders",
    "budgets-describe-budgets",
    "resourcegroupstaggingapi-get-resources",
  ]
}
