import Inventory

/// Why checks leave a resource out: it is AWS's own, and nobody of the account could mend it.
enum Exemption: Hashable, Sendable {
  /// A role that a service keeps for itself.
  case serviceLinkedRole
}

extension CheckContext {
  /// Why checks leave a resource out; nil for nearly all.
  func exemption(of resource: ResourceID) -> Exemption? {
    if let row = resource.row(of: RoleRecord.self), inventory.isServiceLinked(row) { return .serviceLinkedRole }
    return nil
  }
}

extension Check {
  /// What the check says of an exempt resource.
  func verdict(on exemption: Exemption) -> Verdict? {
    switch exemption {
    case .serviceLinkedRole:
      .notApplicable("AWS keeps service-linked roles: nobody of the account can use or change them")
    }
  }
}
