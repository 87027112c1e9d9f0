/// The kinds of nodes of an organization's tree.
public enum OrganizationNodeKind: UInt8, CaseIterable, Sendable {
  /// The root, which has no parent.
  case root
  /// An organizational unit, below the root or another unit.
  case unit
  /// An account, which nothing hangs below.
  case account
}

/// A root, unit or account in the tree of its organization.
///
/// Nodes stand in tree order: each behind the one it hangs below, with all that hangs below it next to it.
public struct OrganizationNodeRecord: Hashable, Sendable {
  /// Whether it is a root, a unit or an account.
  public var kind: OrganizationNodeKind
  /// `r-…`, `ou-…` or twelve digits.
  public var id: StringID
  /// The organization, `o-…`; empty when unknown.
  public var organization: StringID
  /// Its name, else its id.
  public var name: StringID
  /// The node it hangs below; nil for a root, and for a node whose place the snapshot does not tell.
  public var parent: RowID<OrganizationNodeRecord>?
  /// How many nodes stand above it.
  public var depth: UInt32
  /// One past the last node below it, so that it heads the rows from its own to there.
  public var end: UInt32
  /// The account; nil for a root or unit.
  public var account: RowID<AccountRecord>?
  /// Where the row came from.
  public var provenance: Provenance
}

extension OrganizationNodeRecord: TableRow {}

extension OrganizationNodeRecord {
  /// Whether the snapshot tells where in the tree it stands.
  public var isPlaceKnown: Bool { kind == .root || parent != nil }
}

extension Inventory {
  /// The nodes from the root down to a node, that one included.
  public func path(to node: RowID<OrganizationNodeRecord>) -> [RowID<OrganizationNodeRecord>] {
    var path = [node]
    while let parent = organizationNodes[path[path.count - 1].index].parent { path.append(parent) }
    return path.reversed()
  }

  /// Whether control policies do not hold for a node: they never bind the management account.
  ///
  /// Source: AWS Organizations user guide, "Service control policies" and "Resource control policies", 2026-11.
  public func isManagementAccount(_ node: RowID<OrganizationNodeRecord>) -> Bool {
    organizationNodes[node.index].account.map { accounts[$0.index].isManagementAccount } ?? false
  }
}
