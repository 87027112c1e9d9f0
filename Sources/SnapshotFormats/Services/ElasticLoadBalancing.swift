import Inventory
import JSON

extension FileReading {
  mutating func readLoadBalancers(_ document: JSONView) {
    for record in records("LoadBalancers", document) {
      guard let arn = ownARN("LoadBalancerArn", record) else { continue }
      var balancer = LoadBalancerRecord(scope: scope, provenance: provenance(of: record))
      balancer.arn = arn
      balancer.name = text("LoadBalancerName", record)
      balancer.type = text("Type", record)
      balancer.isInternetFacing =
        word("Scheme", record, ["internet-facing": true, "internal": false], .always) ?? false
      balancer.dnsName = text("DNSName", record, .shown)
      fragment.append(balancer)
    }
  }

  mutating func readTargetGroups(_ document: JSONView) {
    for record in records("TargetGroups", document) {
      guard let arn = name("TargetGroupArn", record) else { continue }
      var group = TargetGroupRecord(scope: scope, provenance: provenance(of: record))
      group.arn = arn
      group.name = text("TargetGroupName", record)
      group.targetType = text("TargetType", record)
      group.loadBalancers = texts("LoadBalancerArns", record)
      fragment.append(group)
    }
  }

  /// `describe-target-health` of one target group.
  mutating func readTargets(_ document: JSONView) {
    for record in records("TargetHealthDescriptions", document) {
      guard let registered = object("Target", record, .always), let id = name("Id", registered) else { continue }
      var target = TargetRecord(scope: scope, provenance: provenance(of: record))
      target.targetGroup = interner.intern(parameter)
      target.target = id
      fragment.append(target)
    }
  }

  mutating func readListeners(_ document: JSONView) {
    for record in records("Listeners", document) {
      guard let arn = name("ListenerArn", record) else { continue }
      var listener = ListenerRecord(scope: scope, provenance: provenance(of: record))
      listener.arn = arn
      listener.loadBalancer = text("LoadBalancerArn", record)
      listener.protocolName = text("Protocol", record)
      listener.port = integer("Port", record, .shown, in: 0...65535) ?? -1
      listener.targetGroups = targetGroups("DefaultActions", record)
      listener.demandsSignIn = demandsSignIn("DefaultActions", record)
      if let mutual = object("MutualAuthentication", record) {
        listener.demandsCertificate =
          word("Mode", mutual, ["verify": true, "passthrough": false, "off": false]) ?? false
      }
      fragment.append(listener)
    }
  }

  /// `describe-rules` of one listener.
  mutating func readListenerRules(_ document: JSONView) {
    for record in records("Rules", document) {
      guard let arn = name("RuleArn", record) else { continue }
      var rule = ListenerRecord(scope: scope, provenance: provenance(of: record))
      rule.arn = arn
      rule.listener = interner.intern(parameter)
      rule.targetGroups = targetGroups("Actions", record)
      rule.demandsSignIn = demandsSignIn("Actions", record)
      fragment.append(rule)
    }
  }

  /// Whether one of the actions keeps those out who have not signed in; such actions come before the one that forwards.
  ///
  /// Source: Elastic Load Balancing API reference, "Action", "AuthenticateOidcActionConfig", "JwtValidationActionConfig",
  /// as known on 2026-11-28: `OnUnauthenticatedRequest` is `deny`, `allow` or, when left out, `authenticate`.
  private mutating func demandsSignIn(_ name: StaticString, _ record: JSONView) -> Bool {
    var demandsSignIn = false
    for action in objects(name, record) {
      let settings: JSONView?
      switch value("Type", action, .string)?.string {
      case "authenticate-oidc": settings = object("AuthenticateOidcConfig", action)
      case "authenticate-cognito": settings = object("AuthenticateCognitoConfig", action)
      case "jwt-validation":
        // Whoever brings no valid token is turned away, whatever else is set.
        demandsSignIn = true
        settings = nil
      default: settings = nil
      }
      guard let settings else { continue }
      if word("OnUnauthenticatedRequest", settings, ["deny": true, "authenticate": true, "allow": false]) ?? true {
        demandsSignIn = true
      }
    }
    return demandsSignIn
  }

  /// An action names one target group, or several with weights.
  private mutating func targetGroups(_ name: StaticString, _ record: JSONView) -> ListID {
    var found: [StringID] = []
    for action in objects(name, record) {
      var groups = [text("TargetGroupArn", action)]
      if let forward = object("ForwardConfig", action) {
        for group in objects("TargetGroups", forward) { groups.append(text("TargetGroupArn", group)) }
      }
      for group in groups where !group.isEmpty && !found.contains(group) { found.append(group) }
    }
    return interner.intern(list: found)
  }
}

extension OperationReader {
  static let loadBalancers = [
    OperationReader(.elbv2DescribeLoadBalancers) { $0.readLoadBalancers($1) },
    OperationReader(.elbv2DescribeTargetGroups) { $0.readTargetGroups($1) },
    OperationReader(.elbv2DescribeTargetHealth) { $0.readTargets($1) },
    OperationReader(.elbv2DescribeListeners) { $0.readListeners($1) },
    OperationReader(.elbv2DescribeRules) { $0.readListenerRules($1) },
  ]
}
