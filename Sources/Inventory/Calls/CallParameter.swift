import AWSNames
/// What a call is made for where it is made once per resource: the option of the AWS CLI, the call whose answer lists the
/// values, and where in it they stand (JMESPath).
///
/// Source: AWS CLI command reference, 2026-11.
public enum CallParameter: String, CaseIterable, Sendable {
  case function = "--function-name lambda-list-functions Functions[].FunctionName"
  case functionARN = "--resource lambda-list-functions Functions[].FunctionArn"
  case layer = "--layer-name lambda-list-layers Layers[].LayerName"
  case layerVersion = "--arn lambda-list-layer-versions LayerVersions[].LayerVersionArn"
  case principal = "--arn iam-get-account-authorization-details [RoleDetailList,UserDetailList][][].Arn"
  case parent = "--parent-id organizations-list-roots Roots[].Id"
  case child = "--child-id organizations-list-accounts Accounts[].Id"
  case controlPolicy = "--policy-id organizations-list-policies Policies[].Id"
  case restAPI = "--rest-api-id apigateway-get-rest-apis items[].id"
  case httpAPI = "--api-id apigatewayv2-get-apis Items[].ApiId"
  case domainName = "--domain-name apigateway-get-domain-names items[].domainName"
  case httpDomainName = "--domain-name apigatewayv2-get-domain-names Items[].DomainName"
  case targetGroup = "--target-group-arn elbv2-describe-target-groups TargetGroups[].TargetGroupArn"
  case loadBalancer = "--load-balancer-arn elbv2-describe-load-balancers LoadBalancers[].LoadBalancerArn"
  case listener = "--listener-arn elbv2-describe-listeners Listeners[].ListenerArn"
  case webACL = "--web-acl-arn wafv2-list-web-acls WebACLs[].ARN"
  case protectedResource = "--resource-arn elbv2-describe-load-balancers LoadBalancers[].LoadBalancerArn"
  case rule = "--rule events-list-rules Rules[].Name"
  case schedule = "--name scheduler-list-schedules Schedules[].Name"
  case pipe = "--name pipes-list-pipes Pipes[].Name"
  case topic = "--topic-arn sns-list-topics Topics[].TopicArn"
  case queue = "--queue-url sqs-list-queues QueueUrls[]"
  case bucket = "--bucket s3api-list-buckets Buckets[].Name"
  case table = "--table-name dynamodb-list-tables TableNames[]"
  case logGroup = "--log-group-name logs-describe-log-groups logGroups[].logGroupName"
  case trail = "--name cloudtrail-describe-trails trailList[].TrailARN"
  case key = "--key-id kms-list-keys Keys[].KeyId"
  case detector = "--detector-id guardduty-list-detectors DetectorIds[]"

  private var words: [Substring] { rawValue.parts(at: " ") }

  /// The option that takes a value, such as `--function-name`.
  public var option: String { String(words[0]) }
  /// The call whose answer lists the values.
  public var source: Operation? { Operation(name: String(words[1])) }
  /// Where in that answer they stand.
  public var path: String { String(words[2]) }

  /// The parameter that rows of ``Operation`` call by a word.
  static func named(_ word: Substring) -> CallParameter? { byWord[String(word)] }

  private static let byWord = Dictionary(uniqueKeysWithValues: allCases.map { ("\($0)", $0) })
}
