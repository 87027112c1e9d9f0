import Access
import Inventory

extension Check {
  static let lambdaInternetReachable = Check(
    id: "lambda-internet-reachable",
    title: "Function can be reached from the internet",
    severity: .info,
    subjects: [.function],
    rationale: """
      Requests of strangers arrive at this function: nothing on the way asks who they are, or whoever has an AWS \
      account may sign. That is often meant; it says where to look first when a library is found weak, and whose input \
      must never be trusted.
      """,
    remedy: Remedy(
      "Keep the way if it is meant and let nothing unasked through; else take it away, beginning with the permission."
    ),
    responsibility: .customer,
    duty: .network,
    operations: [
      .lambdaListFunctions, .lambdaGetPolicy, .lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig,
      .apigatewayGetRestApis, .apigatewayGetResources, .apigatewayGetStages, .apigatewayGetDomainNames,
      .apigatewayGetBasePathMappings, .apigatewayv2GetApis, .apigatewayv2GetRoutes, .apigatewayv2GetIntegrations,
      .apigatewayv2GetStages, .apigatewayv2GetDomainNames, .apigatewayv2GetApiMappings,
      .apigatewayv2ListRoutingRules, .elbv2DescribeLoadBalancers, .elbv2DescribeTargetGroups,
      .elbv2DescribeTargetHealth, .elbv2DescribeListeners, .elbv2DescribeRules,
    ],
    examples: [
      .fails("its policy is open", .info) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(#""*""#))
      },
      .fails("a route of a public API that asks for nothing", .info) {
        $0.addFunction()
        $0.addAPI(.http)
        $0.addRoute("GET /items", authorization: "NONE")
      },
      .fails("an API key is no authorization", .info) {
        $0.addFunction()
        $0.addAPI(.rest)
        $0.addRoute("GET /items", authorization: "NONE", requiresAPIKey: true)
      },
      .fails("every AWS account may sign a call of its URL", .info) {
        $0.addFunction()
        $0.addURL(.iam)
        $0.addPolicy(ExampleBuilder.allow(#""*""#, "lambda:InvokeFunctionUrl"), ExampleBuilder.urlCallGrant)
      },
      .fails("an internet-facing load balancer", .info) {
        $0.addFunction()
        $0.addLoadBalancer(function: "checkout")
      },
      .fails("a method of which a stage variable names the function", .info) {
        $0.addFunction()
        $0.addAPI(.rest)
        $0.addRoute("GET /items", authorization: "NONE", to: ExampleBuilder.functionARN("${stageVariables.fn}"))
        $0.addStage(variables: ["fn": "checkout"])
      },
      .fails("a custom domain name before an API without an address of its own", .info) {
        $0.addFunction()
        $0.addAPI(.http, isDefaultEndpointDisabled: true)
        $0.addRoute("GET /items", authorization: "NONE")
        $0.addDomainName("shop.example.com")
        $0.addMapping(of: "shop.example.com")
      },
      .passes("the two grants that calls of its URL need are not both there") {
        $0.addFunction()
        $0.addURL(.none)
        $0.addPolicy(ExampleBuilder.urlGrant)
      },
      .passes("a policy of the API that lets in its own account alone") {
        $0.addFunction()
        $0.addAPI(
          .rest,
          policy: #"""
            {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "execute-api:Invoke", "Resource": "*"}
            """#
        )
        $0.addRoute("GET /items", authorization: "NONE")
      },
      .passes("an API without an address") {
        $0.addFunction()
        $0.addAPI(.rest, isDefaultEndpointDisabled: true)
        $0.addRoute("GET /items", authorization: "NONE")
      },
      .passes("a load balancer that signs callers in before it forwards") {
        $0.addFunction()
        $0.addLoadBalancer(function: "checkout")
        $0.addListener(demandsSignIn: true)
      },
      .passes("routes that let nobody through unasked") {
        $0.addFunction()
        $0.addAPI(.http)
        $0.addRoute("GET /items", authorization: "AWS_IAM")
        $0.addRoute("POST /items", authorization: "JWT")
      },
      .passes("a private API and an internal load balancer") {
        $0.addFunction()
        $0.addAPI(.rest, isPrivate: true)
        $0.addRoute("GET /items", authorization: "NONE")
        $0.addLoadBalancer(isInternetFacing: false, function: "checkout")
      },
      .passes("a URL that answers 403 to everybody") {
        $0.addFunction()
        $0.addURL(.none)
      },
      .isUnknown("load balancers were not collected", without: .elbv2DescribeLoadBalancers),
      .isUnknown("stages that would tell which function a method calls were not collected") {
        $0.addFunction()
        $0.addAPI(.rest)
        $0.addRoute("GET /items", authorization: "NONE", to: ExampleBuilder.functionARN("${stageVariables.fn}"))
        $0.forget(.apigatewayGetStages)
      },
      .isUnknown("domain names of an API without an address of its own were not collected") {
        $0.addFunction()
        $0.addAPI(.rest, isDefaultEndpointDisabled: true)
        $0.addRoute("GET /items", authorization: "NONE")
        $0.forget(.apigatewayGetDomainNames)
      },
      .isUnknown("the routes of an API were not collected") {
        $0.addFunction()
        $0.addAPI(.http)
        $0.forget(.apigatewayv2GetRoutes)
      },
      .isUnknown("the policy was denied to the collector", denied: .lambdaGetPolicy),
    ]
  ) { context, resource in
    let function = context.function(resource)
    let ways = context.entrances.ways(into: function.row)
    let open = context.sentences(ways)
    guard open.isEmpty else {
      return .fails([
        context.failure(.info, cause: context.cause(ofWays: ways, into: function), evidence: context.few(open))
      ])
    }
    var missing = context.entrances.missing(into: function)
    for call in ways.flatMap(\.verdict.missing) where !missing.contains(call) { missing.append(call) }
    return Verdict([], missing: missing)
  }
}

extension CheckContext {
  /// Not all of the ways where there are many.
  fileprivate func few(_ ways: [String]) -> String {
    let limit = 3
    let words = ways.prefix(limit).joined(separator: "; ")
    return ways.count > limit ? "\(words); and \(ways.count - limit) more" : words
  }
}
