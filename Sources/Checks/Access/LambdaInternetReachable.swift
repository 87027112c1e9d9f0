import Inventory

extension Check {
  static let lambdaInternetReachable = Check(
    id: "lambda-internet-reachable",
    title: "Function can be reached from the internet",
    severity: .info,
    subjects: [.function],
    rationale: """
      Requests of strangers arrive at this function, whatever they must show on the way. That is often meant; it says \
      where to look first when a library is found weak, and whose input must never be trusted.
      """,
    remedy: Remedy(
      "Keep the way if it is meant and let nothing unasked through; else take it away, beginning with the permission.",
      command: .aws("lambda remove-permission")
        .option("function-name", .name).option("statement-id", .statement).option("region", .region)
    ),
    responsibility: .customer,
    duty: .network,
    controls: .of(.nist("SC-7"), .commonCloud("CCC.SvlsComp.CN01")),
    operations: [
      .lambdaListFunctions, .lambdaGetPolicy, .lambdaListFunctionUrlConfigs, .lambdaGetFunctionUrlConfig,
      .apigatewayGetRestApis, .apigatewayGetResources, .apigatewayv2GetApis, .apigatewayv2GetRoutes,
      .apigatewayv2GetIntegrations, .elbv2DescribeLoadBalancers, .elbv2DescribeTargetGroups,
      .elbv2DescribeTargetHealth,
    ],
    examples: [
      .fails("its policy is open", .info) {
        $0.addFunction()
        $0.addPolicy(ExampleBuilder.allow(#""*""#))
      },
      .fails("a route of a public API, though callers must sign", .info) {
        $0.addFunction()
        $0.addAPI(.http)
        $0.addRoute("GET /items", authorization: "AWS_IAM")
      },
      .fails("an internet-facing load balancer", .info) {
        $0.addFunction()
        $0.addLoadBalancer(function: "checkout")
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
      .isUnknown("load balancers were not collected") {
        $0.addFunction()
        $0.forget(.elbv2DescribeLoadBalancers)
      },
      .isUnknown("the routes of an API were not collected") {
        $0.addFunction()
        $0.addAPI(.http)
        $0.forget(.apigatewayv2GetRoutes)
      },
      .isUnknown("the policy was denied to the collector") {
        $0.addFunction()
        $0.deny(.lambdaGetPolicy)
      },
    ]
  ) { context, resource in
    let function = context.function(resource)
    let paths = context.internetPaths(to: function)
    guard paths.isEmpty else {
      return .fails([context.failure(.info, evidence: context.sentence(paths))])
    }
    let missing = [context.missingPolicy(of: function), context.urls(of: function).missing].compactMap { $0 }
    return Verdict([], missing: missing + context.fact(FrontDoorIndex.self).missing[function.scope.index])
  }
}

extension CheckContext {
  /// Ways from the internet in words, not all of them where there are many.
  fileprivate func sentence(_ paths: [InternetPath]) -> String {
    let limit = 3
    let words = paths.prefix(limit).map { sentence($0) }.joined(separator: "; ")
    return paths.count > limit ? "\(words); and \(paths.count - limit) more" : words
  }
}
