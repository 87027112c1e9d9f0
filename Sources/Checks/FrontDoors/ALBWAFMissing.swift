import Access
import Inventory

extension Check {
  static let albWAFMissing = Check(
    id: "alb-waf-missing",
    title: "Internet-facing load balancer before a function has no web ACL",
    severity: .medium,
    subjects: [.loadBalancer],
    rationale: """
      A load balancer asks callers nothing and turns every request into an invocation; without a web ACL nothing \
      filters attacks or floods before they reach the function.
      """,
    remedy: Remedy(
      "Associate a web ACL with at least a rate-based rule and AWS's core rule set.",
      command: .aws("wafv2 associate-web-acl")
        .option("web-acl-arn", .accessControlList).option("resource-arn", .loadBalancer).option("region", .region)
    ),
    responsibility: .customer,
    duty: .network,
    operations: [
      .elbv2DescribeLoadBalancers, .elbv2DescribeTargetGroups, .elbv2DescribeTargetHealth,
      .wafv2GetWebAclForResource, .wafv2ListResourcesForWebAcl,
    ],
    examples: [
      .fails("no web ACL", .medium) {
        $0.addLoadBalancer(function: "checkout")
        $0.addFunction()
      },
      .passes("a web ACL is associated") {
        $0.addLoadBalancer(function: "checkout")
        $0.addFunction()
        $0.addWebACL(
          "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/front/1",
          of: ExampleBuilder.balancerARN("front")
        )
      },
      .doesNotApply("it is internal") {
        $0.addLoadBalancer(isInternetFacing: false, function: "checkout")
        $0.addFunction()
      },
      .doesNotApply("it forwards to no function") { $0.addLoadBalancer(function: nil) },
      .isUnknown("web ACLs were not collected") {
        $0.addLoadBalancer(function: "checkout")
        $0.addFunction()
        $0.forget(.wafv2GetWebAclForResource, .wafv2ListResourcesForWebAcl)
      },
      .isUnknown("target groups were not collected") {
        $0.addLoadBalancer(function: nil)
        $0.forget(.elbv2DescribeTargetGroups)
      },
    ],
    failsWithout: [.wafv2GetWebAclForResource, .wafv2ListResourcesForWebAcl]
  ) { context, resource in
    let balancer = context.inventory.loadBalancers[Int(resource.row)]
    guard balancer.isInternetFacing else { return .notApplicable("the load balancer is internal") }
    // Network and gateway load balancers neither forward to functions nor take a web ACL.
    let type = context.text(balancer.type)
    guard type == "application" || type.isEmpty else { return .notApplicable("it is no application load balancer") }
    guard context.entrances.frontDoors.lambdaBalancers.contains(balancer.arn) else {
      let missing = context.missing(.elbv2DescribeTargetGroups, in: balancer.scope)
      return missing.map { .unknown([$0]) } ?? .notApplicable("it forwards to no function")
    }
    switch context.inventory.webACL(ofResource: balancer.arn) {
    case let webACL? where !webACL.isEmpty: return .passes
    case .some: break
    case nil:
      if let missing = context.missingWebACL(of: balancer) { return .unknown([missing]) }
    }
    return .fails([
      context.failure(
        .medium,
        cause: .setting(.webACL, of: resource),
        command: Command.aws("wafv2 associate-web-acl", region: context.region(balancer.scope))
          .option("web-acl-arn", context.onlyWebACL(in: balancer.scope)).option(
            "resource-arn",
            context.text(balancer.arn)
          ),
        evidence: "\(context.text(balancer.name)) faces the internet\(context.functions(behind: RowID(resource.row)))"
      )
    ])
  }
}

extension CheckContext {
  /// Either call tells: that of the load balancer, or those of all web ACLs.
  fileprivate func missingWebACL(of balancer: LoadBalancerRecord) -> MissingCall? {
    guard let call = missing(.wafv2GetWebAclForResource, for: balancer.arn, in: balancer.scope) else { return nil }
    return missing(.wafv2ListResourcesForWebAcl, in: balancer.scope) == nil ? nil : call
  }

  fileprivate func functions(behind row: RowID<LoadBalancerRecord>) -> String {
    let rows = Set(inventory.links.functionsOfLoadBalancer[row])
    let names = rows.map { text(inventory.functions.name[$0.index]) }.sorted()
    return names.isEmpty ? " without a web ACL" : " before \(names.joined(separator: ", ")) without a web ACL"
  }
}
