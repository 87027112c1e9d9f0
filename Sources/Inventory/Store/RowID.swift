/// The number of a row in one table; the type parameter says in which.
public struct RowID<Row>: Hashable, Comparable, Sendable {
  /// The row's number, from 0.
  public let rawValue: UInt32

  /// The row with a number.
  @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }

  /// The row at a position of its table.
  @inlinable public init(index: Int) { rawValue = UInt32(index) }

  /// The row's position in its table.
  @inlinable public var index: Int { Int(rawValue) }

  /// Rows are ordered as they stand in their table.
  @inlinable public static func < (left: RowID, right: RowID) -> Bool { left.rawValue < right.rawValue }
}

/// The number of an interned string; equal strings of one pool have equal numbers.
public struct StringID: Hashable, Sendable {
  /// The shard in the low bits, the position within it above.
  public let rawValue: UInt32

  /// The string with a number.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The empty string, which also stands for a field that an export leaves out.
  public static let empty = StringID(rawValue: 0)

  /// Whether this is the empty string.
  @inlinable public var isEmpty: Bool { rawValue == 0 }
}

/// The number of an interned list of strings; equal lists have equal numbers.
public struct ListID: Hashable, Sendable {
  /// The number in the pool of lists.
  public let rawValue: UInt32

  /// The list with a number.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The empty list.
  public static let empty = ListID(rawValue: 0)

  /// Whether this is the empty list.
  @inlinable public var isEmpty: Bool { rawValue == 0 }
}
