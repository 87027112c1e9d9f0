/// The rows of one kind, in the order of the files that brought them.
///
/// A row is found by its number, by its name, and with the others that are part of the same row. Tables are made once,
/// by the builder, and never change.
public struct Table<Row: TableRow>: Sendable {
  @usableFromInline let rows: [Row]
  @usableFromInline let names: [Row.Name: RowID<Row>]
  @usableFromInline let owned: Relation<Row.Owner, Row>
  private let owners: [RowID<Row.Owner>?]

  /// The table that the builder is making.
  init() { self = TableDraft.current.table(Row.self) }

  /// A table of rows whose owners' tables are in the draft.
  init(_ rows: [Row], in draft: TableDraft) {
    self.rows = rows
    names = Self.names(rows, draft)
    owners = Row.owners(of: rows, in: draft)
    owned = Relation(rowCount: draft.count(Row.Owner.self), owners: owners)
  }

  private static func names(_ rows: [Row], _ draft: TableDraft) -> [Row.Name: RowID<Row>] {
    var names: [Row.Name: RowID<Row>] = [:]
    guard Row.Name.self != Never.self else { return names }
    for (index, row) in rows.enumerated() {
      guard let name = row.rowName else { continue }
      if let known = names[name] {
        if let duplicate = row.duplicate(of: rows[known.index]) { draft.note(duplicate) }
        guard row.tellsMore(than: rows[known.index]) else { continue }
      }
      names[name] = RowID(index: index)
    }
    return names
  }
}

extension Table {
  /// The row of a name.
  @inlinable public func row(_ name: Row.Name) -> RowID<Row>? { names[name] }

  /// The rows that are part of another.
  @inlinable public func of(_ owner: RowID<Row.Owner>) -> ArraySlice<RowID<Row>> { owned[owner] }

  /// What a row is part of; nil where the snapshot does not hold it.
  public func owner(of row: RowID<Row>) -> RowID<Row.Owner>? { owners.isEmpty ? nil : owners[row.index] }
}

extension Table where Row.Name == ScopedName {
  /// The row of a name in an account and region.
  @inlinable public func row(named name: StringID, in scope: RowID<ScopeRecord>) -> RowID<Row>? {
    names[ScopedName(scope: scope, name: name)]
  }
}

extension Table: RandomAccessCollection {
  /// The first row's position.
  @inlinable public var startIndex: Int { 0 }
  /// The number of rows.
  @inlinable public var endIndex: Int { rows.count }
  /// The row at a position.
  @inlinable public subscript(position: Int) -> Row { rows[position] }
  /// The rows of a range of positions.
  @inlinable public subscript(positions: Range<Int>) -> ArraySlice<Row> { rows[positions] }
  /// The row of a number.
  @inlinable public subscript(row: RowID<Row>) -> Row { rows[row.index] }

  /// The rows in their order.
  @inlinable public func makeIterator() -> IndexingIterator<[Row]> { rows.makeIterator() }

  /// The rows as they lie in memory.
  @inlinable public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Row>) throws -> Result
  ) rethrows -> Result? {
    try rows.withContiguousStorageIfAvailable(body)
  }
}

/// A table of an inventory, whatever its rows are kept in.
public protocol AnyTable: Sendable {
  /// What a row is.
  associatedtype Row: TableRow
  /// The number of rows.
  var count: Int { get }
}

extension AnyTable {
  /// What a row is.
  public var rowType: any TableRow.Type { Row.self }
}

extension Table: AnyTable {}
