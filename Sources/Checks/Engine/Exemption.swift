import Inventory

/// Why checks leave a resource out: it is AWS's own, and nobody of the account could mend it.
enum Exemption: Hashable, Sendable {
  /// A role that a service keeps for itself.
  case serviceLinkedRole
  /// A copy that Lambda@Edge made of a function; whether another row stands for it.
  case edgeReplica(hasOriginal: Bool)
}

extension CheckContext {
  /// Why checks leave a resource out; nil for nearly all.
  func exemption(of resource: ResourceID) -> Exemption? {
    if let row = resource.row(of: FunctionRecord.self) {
      guard inventory.functions.isEdgeReplica[row.index] else { return nil }
      return .edgeReplica(hasOriginal: inventory.links.originalOfReplica[row] != nil)
    }
    if let row = resource.row(of: RoleRecord.self), inventory.isServiceLinked(row) { return .serviceLinkedRole }
    return nil
  }
}

extension Check {
  /// How a check of functions takes the replicas of Lambda@Edge.
  public enum EdgeReplicas: Hashable, Sendable {
    /// As the function that they are copies of: once, where the snapshot holds that.
    case asOriginal
    /// Not at all: what the check asks for cannot be set on a replica.
    case neverApplies
    /// Each by itself: the answer depends on the region.
    case byRegion
  }

  /// What the check says of an exempt resource; nil when it judges it all the same.
  func verdict(on exemption: Exemption) -> Verdict? {
    switch (exemption, edgeReplicas) {
    case (.serviceLinkedRole, _):
      .notApplicable("AWS keeps service-linked roles: nobody of the account can use or change them")
    case (.edgeReplica, .neverApplies): .notApplicable("a replica of Lambda@Edge has no settings of its own")
    case (.edgeReplica(hasOriginal: true), .asOriginal):
      .notApplicable("a replica of Lambda@Edge is judged with the function it is a copy of")
    case (.edgeReplica(hasOriginal: false), .asOriginal), (.edgeReplica, .byRegion): nil
    }
  }
}
