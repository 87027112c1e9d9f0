import AWSNames

extension ResourceType {
  /// An application or network load balancer.
  public static let loadBalancer = ResourceType(
    LoadBalancerRecord.self,
    word: "load balancer",
    plural: "load balancers",
    typeName: "AWS::ElasticLoadBalancingV2::LoadBalancer",
    service: "elasticloadbalancing",
    listedBy: [.elbv2DescribeLoadBalancers],
    form: ResourceForm({ $0.loadBalancers }, name: { $0.name }, arn: { $0.arn }),
    fields: [
      ResourceField("arn") { .text($0.strings[$0.loadBalancers[$1].arn]) },
      ResourceField("type") { $0.optional($0.loadBalancers[$1].type) },
      ResourceField("scheme") { inventory, row in
        inventory.loadBalancers[row].isInternetFacing ? .warning("internet-facing") : .text("internal")
      },
      ResourceField("address") { $0.optional($0.loadBalancers[$1].dnsName) },
      ResourceField("web-acl", "web ACL") { inventory, row in
        let balancer = inventory.loadBalancers[row]
        return switch inventory.webACL(ofResource: balancer.arn) {
        case .some(let acl) where !acl.isEmpty: .text(inventory.strings[acl])
        case .some: FieldValue.none
        case nil: .absent(.wafv2GetWebAclForResource, of: balancer.arn, in: balancer.scope)
        }
      },
      ResourceField("functions", "Functions behind it") { inventory, row in
        .resources(inventory.links.functionsOfLoadBalancer[row].map { ResourceID($0) })
      },
    ],
    links: [
      ResourceLink("Functions behind it") { inventory, row in
        inventory.links.functionsOfLoadBalancer[row].map { ResourceID($0) }
      }
    ]
  )
}

extension LoadBalancerRecord: Resource, PlacedRow {
  /// A load balancer.
  public static var type: ResourceType { .loadBalancer }
}
