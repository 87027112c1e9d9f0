public import Inventory
public import Query

/// Where a line of an answer leads: something of the snapshot, never out of it.
public enum Target: Hashable, Sendable {
  /// A resource, in its table.
  case resource(ResourceID)
  /// A row of a table.
  case row(TableKind, UInt32)
  /// Rows of a table that belong to something; all of them when it is nil.
  case table(TableKind, of: ResourceID?)
  /// The findings of a check, by its position in the catalogue.
  case findings(ofCheck: Int)
  /// The place of a policy, or of any other row, in a file of the snapshot.
  case file(Provenance)
}
