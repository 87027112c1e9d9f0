import AWSNames
import Inventory

extension ExampleBuilder {
  /// The ARN of a function of the example account.
  static func functionARN(_ name: String) -> String { names.function(name) }

  /// Adds an API without routes.
  mutating func addAPI(
    _ kind: APIKind,
    named name: String = "a1b2c3",
    isPrivate: Bool = false,
    isDefaultEndpointDisabled: Bool = false,
    policy: String = ""
  ) {
    var api = APIRecord(kind: kind, scope: regional, provenance: provenance)
    api.id = id(name)
    api.name = id("shop")
    api.isPrivate = isPrivate
    api.endpointTypes = list([isPrivate ? "PRIVATE" : "REGIONAL"])
    api.policy = policy.isEmpty ? .empty : document([policy])
    api.isDefaultEndpointDisabled = isDefaultEndpointDisabled
    rows.append(api)
    propose(.api, name)
  }

  /// Adds a route or method that leads to a function, or elsewhere.
  mutating func addRoute(
    _ key: String,
    of api: String = "a1b2c3",
    authorization: String,
    requiresAPIKey: Bool = false,
    to target: String? = ExampleBuilder.functionARN("checkout")
  ) {
    var route = APIRouteRecord(scope: regional, provenance: provenance)
    route.api = id(api)
    route.key = id(key)
    route.method = id(key.begins(with: "$") ? "" : String(key.upTo(" ")))
    route.authorization = id(authorization)
    route.requiresAPIKey = requiresAPIKey
    route.target = id(target ?? "")
    if target == nil { route.integration = id("i1") }
    rows.append(route)
  }

  /// Adds a stage of an API.
  mutating func addStage(
    _ name: String = "prod",
    of api: String = "a1b2c3",
    webACL: String = "",
    variables: KeyValuePairs<String, String> = [:]
  ) {
    var stage = APIStageRecord(scope: regional, provenance: provenance)
    stage.api = id(api)
    stage.name = id(name)
    stage.webACL = id(webACL)
    stage.variables = pairs(variables)
    rows.append(stage)
  }

  /// Adds a custom domain name.
  mutating func addDomainName(_ name: String, demandsCertificate: Bool = false, hasRoutingRules: Bool = false) {
    var domain = DomainNameRecord(scope: regional, provenance: provenance)
    domain.name = id(name)
    domain.demandsCertificate = demandsCertificate
    domain.hasRoutingRules = hasRoutingRules
    rows.append(domain)
  }

  /// Lets a custom domain name lead to an API.
  mutating func addMapping(of domain: String, to api: String = "a1b2c3") {
    var mapping = APIMappingRecord(scope: regional, provenance: provenance)
    mapping.domain = id(domain)
    mapping.api = id(api)
    rows.append(mapping)
  }

  /// The ARN of a load balancer of the example account.
  static func balancerARN(_ name: String) -> String {
    names.arn("elasticloadbalancing", "loadbalancer/app/\(name)/0123456789abcdef")
  }

  /// Adds an application load balancer, with a target group of functions when one is named.
  mutating func addLoadBalancer(_ name: String = "front", isInternetFacing: Bool = true, function: String?) {
    var balancer = LoadBalancerRecord(scope: regional, provenance: provenance)
    balancer.arn = id(ExampleBuilder.balancerARN(name))
    balancer.name = id(name)
    balancer.type = id("application")
    balancer.isInternetFacing = isInternetFacing
    rows.append(balancer)
    propose(.loadBalancer, ExampleBuilder.balancerARN(name))
    guard let function else { return }
    var group = TargetGroupRecord(scope: regional, provenance: provenance)
    group.arn = id(ExampleBuilder.names.arn("elasticloadbalancing", "targetgroup/t/0"))
    group.targetType = id("lambda")
    group.loadBalancers = builder.interner.intern(list: [balancer.arn])
    rows.append(group)
    var target = TargetRecord(scope: regional, provenance: provenance)
    target.targetGroup = group.arn
    target.target = id(ExampleBuilder.functionARN(function))
    rows.append(target)
  }

  /// Adds a listener of a load balancer that forwards to its target group, or a rule of one.
  mutating func addListener(
    of balancer: String = "front",
    rule: Bool = false,
    demandsSignIn: Bool = false,
    demandsCertificate: Bool = false
  ) {
    var listener = ListenerRecord(scope: regional, provenance: provenance)
    let arn = id(ExampleBuilder.names.arn("elasticloadbalancing", "listener/app/\(balancer)/0/1"))
    listener.arn = rule ? id(ExampleBuilder.names.arn("elasticloadbalancing", "rule/app/\(balancer)/0/1/2")) : arn
    listener.loadBalancer = rule ? .empty : id(ExampleBuilder.balancerARN(balancer))
    listener.listener = rule ? arn : .empty
    listener.targetGroups = list([ExampleBuilder.names.arn("elasticloadbalancing", "targetgroup/t/0")])
    listener.demandsSignIn = demandsSignIn
    listener.demandsCertificate = demandsCertificate
    rows.append(listener)
  }

  /// Notes which web ACL protects a resource; none when it is empty.
  mutating func addWebACL(_ webACL: String, of resource: String) {
    var association = WebACLAssociationRecord(scope: regional, provenance: provenance)
    association.resource = id(resource)
    association.webACL = id(webACL)
    rows.append(association)
  }
}
