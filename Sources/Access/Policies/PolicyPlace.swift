public import IAM
package import Inventory

/// Where a policy stands, as the number that the engine carries for it.
package enum PolicyPlace: Hashable, Sendable {
  /// At whichever principal holds it, by its words: principals with equal policies share what was read of them.
  case holder(StringID)
  /// At a group.
  case group(RowID<GroupRecord>)
  /// A managed policy.
  case managed(RowID<ManagedPolicyRecord>)
  /// At the organization.
  case control(RowID<ControlPolicyRecord>)
  /// At a resource.
  case resource(RowID<ResourcePolicyRecord>)
  /// The trust policy of a role.
  case trust(RowID<RoleRecord>)
}

extension PolicyPlace {
  fileprivate var parts: (kind: UInt64, row: UInt32) {
    switch self {
    case .holder(let document): (0, document.rawValue)
    case .group(let row): (1, row.rawValue)
    case .managed(let row): (2, row.rawValue)
    case .control(let row): (3, row.rawValue)
    case .resource(let row): (4, row.rawValue)
    case .trust(let row): (5, row.rawValue)
    }
  }

  /// The place that a policy came with; nil when it stands nowhere.
  package init?(_ policy: PolicyRef) {
    guard let number = policy.row else { return nil }
    let row = UInt32(truncatingIfNeeded: number)
    switch number >> 32 {
    case 0: self = .holder(StringID(rawValue: row))
    case 1: self = .group(RowID(row))
    case 2: self = .managed(RowID(row))
    case 3: self = .control(RowID(row))
    case 4: self = .resource(RowID(row))
    case 5: self = .trust(RowID(row))
    default: return nil
    }
  }
}

extension PolicyRef {
  /// A policy of a snapshot.
  package init(_ name: String, at place: PolicyPlace) {
    let parts = place.parts
    self.init(name, row: parts.kind << 32 | UInt64(parts.row))
  }

  /// Whether it is the trust policy of a role.
  public var isTrustPolicy: Bool {
    guard case .trust = PolicyPlace(self) else { return self == .sharedTrust }
    return true
  }
}
