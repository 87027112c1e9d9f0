/// A row of one of the tables of resources.
public struct ResourceID: Hashable, Comparable, Sendable {
  /// The type's place among all types, see ``type``.
  public let typeNumber: UInt8
  /// The row in its table.
  public var row: UInt32

  /// A row of the table of a type.
  @inlinable public init(type: ResourceType, row: UInt32) {
    typeNumber = type.number
    self.row = row
  }

  /// A row of a table of resources.
  @inlinable public init<Row: Resource>(_ row: RowID<Row>) { self.init(type: Row.type, row: row.rawValue) }

  /// What it is.
  public var type: ResourceType { ResourceType.all[Int(typeNumber)] }

  /// The row when it is one of a table, nil for a row of another.
  @inlinable public func row<Row: Resource>(of table: Row.Type) -> RowID<Row>? {
    typeNumber == Row.type.number ? RowID(row) : nil
  }

  /// Ordered by type, then by row.
  @inlinable public static func < (left: ResourceID, right: ResourceID) -> Bool {
    (left.typeNumber, left.row) < (right.typeNumber, right.row)
  }
}

/// A row of a table whose rows are resources: findings may be about one, and other rows lead to it.
public protocol Resource: TableRow {
  /// All that differs from one kind of resource to another.
  static var type: ResourceType { get }
}

/// A row that an answer brought of an account and region.
public protocol PlacedRow: TableRow {
  /// The account and region.
  var scope: RowID<ScopeRecord> { get }
  /// Where the row came from.
  var provenance: Provenance { get }
}
