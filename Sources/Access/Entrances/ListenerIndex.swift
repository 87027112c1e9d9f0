import Inventory

/// What load balancers ask of callers before they forward to a target group: told by listeners and their rules.
struct ListenerIndex: Sendable {
  /// A target group behind a load balancer.
  private struct Forwarding: Hashable {
    var targetGroup: StringID
    var loadBalancer: StringID
  }

  /// Whether callers come through without having signed in, for each pair that some listener or rule joins.
  private var isOpen: [Forwarding: Bool] = [:]
  private var listeners: [StringID: [StringID]] = [:]

  init(_ inventory: Inventory) {
    var balancers: [StringID: (balancer: StringID, demandsCertificate: Bool)] = [:]
    for listener in inventory.listeners where !listener.loadBalancer.isEmpty {
      balancers[listener.arn] = (listener.loadBalancer, listener.demandsCertificate)
      listeners[listener.loadBalancer, default: []].append(listener.arn)
    }
    for listener in inventory.listeners {
      let own = balancers[listener.loadBalancer.isEmpty ? listener.listener : listener.arn]
      guard let own else { continue }
      let isOpen = !listener.demandsSignIn && !own.demandsCertificate
      for group in inventory.lists[listener.targetGroups] {
        let forwarding = Forwarding(targetGroup: group, loadBalancer: own.balancer)
        self.isOpen[forwarding] = isOpen || self.isOpen[forwarding] == true
      }
    }
  }
}

extension ListenerIndex {
  /// Who gets through a load balancer that faces the internet to a target group.
  func verdict(of balancer: LoadBalancerRecord, to group: StringID, _ inventory: Inventory) -> EntranceVerdict {
    let isOpen = isOpen[Forwarding(targetGroup: group, loadBalancer: balancer.arn)]
    if isOpen == true { return .internet }
    let missing = missing(of: balancer, inventory)
    if !missing.isEmpty { return .unknown(missing) }
    // Where no listener names the group, the group's own word that the balancer forwards to it has to do.
    return isOpen == nil ? .internet : .authorizer
  }

  /// What the snapshot lacks of the listeners of a load balancer and of their rules.
  private func missing(of balancer: LoadBalancerRecord, _ inventory: Inventory) -> [MissingCall] {
    var missing = [inventory.missing(.elbv2DescribeListeners, for: balancer.arn, in: balancer.scope)]
    missing += (listeners[balancer.arn] ?? []).map {
      inventory.missing(.elbv2DescribeRules, for: $0, in: balancer.scope)
    }
    return missing.compactMap { $0 }.reduce(into: []) { kept, call in
      if !kept.contains(call) { kept.append(call) }
    }
  }
}
