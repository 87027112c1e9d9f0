/// The rows of files, in the files' order, before they are joined with those of other files.
///
/// A fragment is filled by one thread and has a buffer for each kind of row it was given. Strings and lists already
/// carry the numbers of the shared interner, so that joining fragments is appending arrays.
public struct Fragment {
  // As few as the calls whose files lie beside each other bring: looking through them costs less than hashing.
  @usableFromInline var buffers: [RowBuffer] = []

  /// A fragment without rows.
  public init() {}

  /// Adds a row behind the others of its kind.
  @inlinable public mutating func append<Row: TableRow>(_ row: Row) { change(Row.self) { $0.append(row) } }

  /// Changes the rows of a kind where they stand.
  @inlinable public mutating func change<Row: Sendable>(_ type: Row.Type, _ body: (inout [Row]) -> Void) {
    body(&buffer(of: type).rows)
  }

  /// The rows of a kind.
  @inlinable public subscript<Row: TableRow>(_ type: Row.Type) -> [Row] {
    for buffer in buffers where buffer.rowType == ObjectIdentifier(type) {
      if let found = buffer as? TypedRowBuffer<Row> { return found.rows }
    }
    return []
  }

  /// The buffer of a kind of rows, which this fragment alone refers to.
  @inlinable mutating func buffer<Row: Sendable>(of type: Row.Type) -> TypedRowBuffer<Row> {
    for position in buffers.indices where buffers[position].rowType == ObjectIdentifier(type) {
      if !isKnownUniquelyReferenced(&buffers[position]) { buffers[position] = buffers[position].copy() }
      if let found = buffers[position] as? TypedRowBuffer<Row> { return found }
    }
    let buffer = TypedRowBuffer<Row>([])
    buffers.append(buffer)
    return buffer
  }

  /// The rows as they stand, to be handed to another thread.
  public func sealed() -> SealedFragment { SealedFragment(lists: buffers.map { $0.sealed() }) }

  /// Adds the rows of another fragment behind those of this one.
  mutating func append(_ other: SealedFragment) {
    for list in other.lists { list.append(to: &self) }
  }
}

/// The rows of a fragment that no longer changes.
public struct SealedFragment: Sendable {
  let lists: [any RowList]

  /// A fragment without rows.
  public init() { self.init(lists: []) }

  init(lists: [any RowList]) { self.lists = lists }
}

/// The rows of one kind, whatever that is.
protocol RowList: Sendable {
  /// The kind.
  var rowType: ObjectIdentifier { get }
  /// How many they are.
  var count: Int { get }
  /// Adds the rows behind those of a fragment.
  func append(to fragment: inout Fragment)
}

/// The rows of one kind.
///
/// Neither this nor a buffer asks that a row be one of a table: to find that out for each kind when a program has just
/// begun would take longer than a small snapshot.
struct RowsOfKind<Row: Sendable>: RowList {
  let rows: [Row]

  var rowType: ObjectIdentifier { ObjectIdentifier(Row.self) }
  var count: Int { rows.count }

  func append(to fragment: inout Fragment) {
    fragment.change(Row.self) { known in
      if known.isEmpty { known = rows } else { known += rows }
    }
  }
}
