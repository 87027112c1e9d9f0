public import IAM
public import Inventory

/// Where a policy stands in the snapshot.
public struct PolicySource: Hashable, Sendable {
  /// The policy's name.
  public var name: String
  /// The row that holds it.
  public var provenance: Provenance
}

extension AccessModel {
  /// Where a policy that led to a decision stands; nil when the snapshot has no row of it.
  ///
  /// A policy of an identity that has no row of its own is told with its holder, `principal`.
  public func source(of policy: PolicyRef, in layer: PolicyKind, principal: PrincipalRow?) -> PolicySource? {
    provenance(of: policy, in: layer, principal).map { PolicySource(name: policy.name, provenance: $0) }
  }

  private func provenance(of policy: PolicyRef, in layer: PolicyKind, _ principal: PrincipalRow?) -> Provenance? {
    switch PolicyPlace(policy) {
    case .managed(let row): return inventory.managedPolicies[row.index].provenance
    case .group(let row): return inventory.groups[row.index].provenance
    case .control(let row): return inventory.controlPolicies[row.index].provenance
    case .resource(let row): return inventory.resourcePolicies[row.index].provenance
    case .trust(let row): return inventory.roles[row.index].provenance
    case .holder, nil: break
    }
    guard layer == .identity || layer == .boundary else { return nil }
    return switch principal {
    case .role(let row): inventory.roles[row.index].provenance
    case .user(let row): inventory.users[row.index].provenance
    case nil: nil
    }
  }

  /// The policy of a resource where the engine was given words that several share: the trust policy of a role.
  func source(ofTrustIn resource: String) -> PolicySource? {
    guard let row = resourceLayer(of: resource).trust else { return nil }
    return PolicySource(name: PolicyRef.sharedTrust.name, provenance: inventory.roles[row.index].provenance)
  }
}
