import Synchronization

/// The tables of an inventory while it is being made: the rows that are to stand in them, and the tables that are done.
///
/// An inventory's tables take their rows from the draft that is current while it is initialized, so that a table is one
/// line: its property. Nobody else can bring rows into a table, and nothing is left that could change one.
public final class TableDraft: Sendable {
  @TaskLocal static var current = TableDraft()

  private let rows = Mutex<[ObjectIdentifier: any RowList]>([:])
  private let tables = Mutex<[ObjectIdentifier: any Sendable]>([:])
  private let duplicates = Mutex<[DuplicateRow]>([])

  /// A draft without rows.
  init() {}

  /// A draft of the rows of files.
  init(_ fragment: Fragment) {
    for list in fragment.sealed().lists { rows.withLock { $0[list.rowType] = list } }
  }

  /// Sets the rows of a kind, before anything asks for their table.
  func set<Row: TableRow>(_ list: [Row]) { rows.withLock { $0[ObjectIdentifier(Row.self)] = RowsOfKind(rows: list) } }

  /// The rows of a kind, and none of them any more in the draft.
  func take<Row: TableRow>(_ type: Row.Type) -> [Row] {
    let list = rows.withLock { $0.removeValue(forKey: ObjectIdentifier(type)) }
    return (list as? RowsOfKind<Row>)?.rows ?? []
  }

  /// The rows of a kind.
  func rows<Row: TableRow>(_ type: Row.Type) -> [Row] {
    (rows.withLock { $0[ObjectIdentifier(type)] } as? RowsOfKind<Row>)?.rows ?? []
  }

  /// How many rows of a kind there are.
  func count<Row: TableRow>(_ type: Row.Type) -> Int { rows.withLock { $0[ObjectIdentifier(type)]?.count ?? 0 } }

  /// The table of a kind, made when it is first asked for; the tables of owners come before what they own.
  func table<Row: TableRow>(_ type: Row.Type) -> Table<Row> {
    // Most kinds have no rows in a snapshot: to keep their tables would only cost the program's first moments.
    guard count(type) > 0 else { return Table([], in: self) }
    if let made: Table<Row> = value() { return made }
    let table = Table(rows(type), in: self)
    set(value: table)
    return table
  }

  /// Something else that linking has worked out once for all tables, by its type.
  func value<Value: Sendable>(_ type: Value.Type = Value.self) -> Value? {
    tables.withLock { $0[ObjectIdentifier(type)] } as? Value
  }

  /// Keeps something for ``value(_:)``.
  func set<Value: Sendable>(value: Value) { tables.withLock { $0[ObjectIdentifier(Value.self)] = value } }

  /// Notes a row whose name another has.
  func note(_ duplicate: DuplicateRow) { duplicates.withLock { $0.append(duplicate) } }

  /// The rows whose names others have.
  var notedDuplicates: [DuplicateRow] { duplicates.withLock { $0 } }

  /// The kinds of rows that files have brought.
  var rowTypes: Set<ObjectIdentifier> { rows.withLock { Set($0.keys) } }
}
