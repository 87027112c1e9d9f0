public import Inventory

/// What a cell holds.
public enum FieldValue: Hashable, Sendable {
  /// A text of the inventory's pool.
  case text(StringID)
  /// A text that is not in the pool.
  case string(String)
  /// A number in the unit of its field; seconds since 1970 for a date.
  case number(Int64)
  /// Nothing is known, or there is nothing.
  case none
}
