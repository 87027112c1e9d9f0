import Inventory
import Testing

@testable import SnapshotFormats

@Suite struct FrontDoorTests {
  @Test func readsRESTAPIs() throws {
    let region = "111122223333/us-east-1/apigateway-get-"
    let result = try read([
      "\(region)rest-apis.json": """
      {"items": [{"id": "a1", "name": "shop", "endpointConfiguration": {"types": ["PRIVATE"]},
        "disableExecuteApiEndpoint": true, "policy": "{\\\\\\"Statement\\\\\\":[{\\\\\\"Effect\\\\\\":\\\\\\"Allow\\\\\\",\\\\\\"Action\\\\\\":\\\\\\"*\\\\\\"}]}"}]}
      """,
      "\(region)resources/a1.json": """
      {"items": [{"id": "r", "path": "/items", "resourceMethods": {"GET": {"authorizationType": "NONE",
        "apiKeyRequired": true, "methodIntegration": {"uri": "arn:uri"}}}}, {"id": "s", "path": "/"}]}
      """,
      "\(region)stages/a1.json":
        #"{"item": [{"stageName": "prod", "webAclArn": "arn:acl", "tracingEnabled": true}]}"#,
      "\(region)authorizers/a1.json": #"{"items": [{"id": "z", "name": "auth", "type": "TOKEN"}]}"#,
    ])
    let inventory = result.inventory
    #expect(result.problems == [])
    let api = try #require(inventory.apis.first)
    #expect(api.kind == .rest && api.isPrivate && api.isDefaultEndpointDisabled)
    #expect(inventory.strings[api.policy] == #"{"Statement":[{"Effect":"Allow","Action":"*"}]}"#)
    let route = try #require(inventory.apiRoutes.first)
    #expect(
      [route.api, route.key, route.method, route.authorization, route.target].map { inventory.strings[$0] } == [
        "a1", "GET /items", "GET", "NONE", "arn:uri",
      ]
    )
    #expect(route.requiresAPIKey)
    #expect(inventory.apiStages.map { inventory.strings[$0.webACL] } == ["arn:acl"])
    #expect(inventory.apiStages.map(\.isTracingEnabled) == [true])
    #expect(inventory.apiAuthorizers.map { inventory.strings[$0.type] } == ["TOKEN"])
  }

  @Test func readsHTTPAndWebSocketAPIs() throws {
    let region = "111122223333/us-east-1/apigatewayv2-get-"
    let result = try read([
      "\(region)apis.json":
        #"{"Items": [{"ApiId": "h", "ProtocolType": "HTTP"}, {"ApiId": "w", "ProtocolType": "WEBSOCKET"}]}"#,
      "\(region)routes/h.json": """
      {"Items": [{"RouteKey": "POST /orders", "AuthorizationType": "JWT", "Target": "integrations/i1"},
                 {"RouteKey": "$default", "AuthorizationType": "NONE"}]}
      """,
      "\(region)routes/w.json": #"{"Items": [{"RouteKey": "$connect"}]}"#,
      "\(region)integrations/h.json": #"{"Items": [{"IntegrationId": "i1", "IntegrationUri": "arn:uri"}]}"#,
      "\(region)stages/h.json": #"{"Items": [{"StageName": "$default"}]}"#,
    ])
    let inventory = result.inventory
    #expect(result.problems == [])
    #expect(inventory.apis.map(\.kind) == [.http, .webSocket])
    #expect(inventory.apiRoutes.map { inventory.strings[$0.method] } == ["POST", "ANY", ""])
    #expect(inventory.apiRoutes.map { inventory.strings[$0.integration] } == ["i1", "", ""])
    #expect(inventory.apiIntegrations.map { inventory.strings[$0.uri] } == ["arn:uri"])
    #expect(inventory.apiStages.map { inventory.strings[$0.name] } == ["$default"])
  }

  @Test func readsLoadBalancers() throws {
    let region = "111122223333/us-east-1/elbv2-describe-"
    let group = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/g/1"
    let result = try read([
      "\(region)load-balancers.json": """
      {"LoadBalancers": [{"LoadBalancerArn": "arn:lb", "LoadBalancerName": "login", "Type": "application",
        "Scheme": "internet-facing"}]}
      """,
      "\(region)target-groups.json":
        #"{"TargetGroups": [{"TargetGroupArn": "\#(group)", "TargetType": "lambda", "LoadBalancerArns": ["arn:lb"]}]}"#,
      "\(region)target-health/\(group.replacing(":", with: "%3A").replacing("/", with: "%2F")).json":
        #"{"TargetHealthDescriptions": [{"Target": {"Id": "arn:f"}}]}"#,
      "\(region)listeners/lb.json": """
      {"Listeners": [{"ListenerArn": "arn:l", "LoadBalancerArn": "arn:lb", "Port": 443, "Protocol": "HTTPS",
        "DefaultActions": [{"Type": "forward", "TargetGroupArn": "g1",
          "ForwardConfig": {"TargetGroups": [{"TargetGroupArn": "g1"}, {"TargetGroupArn": "g2"}]}}]}]}
      """,
      "\(region)rules/l.json": #"{"Rules": [{"RuleArn": "arn:r", "Actions": [{"TargetGroupArn": "g3"}]}]}"#,
    ])
    let inventory = result.inventory
    #expect(result.problems == [])
    #expect(inventory.loadBalancers.map(\.isInternetFacing) == [true])
    #expect(inventory.targets.map { inventory.strings[$0.targetGroup] } == [group])
    #expect(inventory.listeners.map { inventory.list($0.targetGroups) } == [["g1", "g2"], ["g3"]])
    #expect(inventory.listeners.map(\.port) == [443, -1])
    #expect(inventory.listeners.map { inventory.strings[$0.listener] } == ["", "l"])
  }

  @Test func tellsUnprotectedFromUnknown() throws {
    let folder = "wafv2-get-web-acl-for-resource"
    let protected = try readRegion("\(folder)/arn%3Alb.json", #"{"WebACL": {"ARN": "arn:acl", "Rules": []}}"#).inventory
    #expect(protected.webACLAssociations.map { protected.strings[$0.webACL] } == ["arn:acl"])
    let bare = try readRegion("\(folder)/arn%3Alb.json", "{}").inventory
    #expect(bare.webACLAssociations.map { bare.strings[$0.resource] } == ["arn:lb"])
    #expect(bare.webACLAssociations.map(\.webACL.isEmpty) == [true])
    let strange = try readRegion("\(folder)/arn%3Alb.json", #"{"Message": "no"}"#).inventory
    #expect(strange.webACLAssociations.isEmpty)
  }
}
