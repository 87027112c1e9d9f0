import Inventory
import SnapshotFormats
import Testing

/// What holds for every table that an inventory declares, whatever its rows are: a new table needs no test of its own.
@Suite struct TableTests {
  private let demo: Inventory

  init() throws {
    demo = try #require(Demo.read).inventory
  }

  /// Tables of which the builder is told in another way, and those that linking derives.
  private static let notOfFiles: Set = [
    "accounts", "scopes", "organizationNodes", "triggers", "vpcAttachments", "permissions",
  ]

  @Test func everyTableHasANameAndRowsOfItsOwn() {
    let tables = demo.tables
    #expect(!tables.isEmpty)
    #expect(Set(tables.map(\.name)).count == tables.count)
    #expect(Set(tables.map { ObjectIdentifier($0.table.rowType) }).count == tables.count)
  }

  /// What an inventory holds that is no table.
  private static let others: Set = ["strings", "lists", "files", "collectedAt", "coverage", "links"]

  @Test func whatIsNoTableIsKnown() {
    let members = Set(Mirror(reflecting: demo).children.compactMap(\.label))
    #expect(members.subtracting(demo.tables.map(\.name)) == Self.others)
  }

  @Test func everyTableHoldsTheRowsOfAllFiles() {
    var builder = InventoryBuilder()
    let file = builder.addFile(path: .empty, isCompressed: false)
    let account = builder.addAccount(
      folder: .empty,
      id: .empty,
      provenance: Provenance(file: file, offset: 0, length: 0)
    )
    _ = builder.scope(account, .empty)
    let ofFiles = demo.tables.filter { !Self.notOfFiles.contains($0.name) }
    for table in ofFiles + ofFiles { builder.append(fragment(ofOne: table.table)) }
    let joined = Dictionary(uniqueKeysWithValues: builder.build().inventory.tables.map { ($0.name, $0.table.count) })
    // Functions are the one kind of which a name stands once.
    for (name, _) in ofFiles { #expect(joined[name] == (name == "functions" ? 1 : 2), "\(name)") }
    // Rows of a table that is not joined do not come to two.
    for name in Self.notOfFiles { #expect(joined[name] != 2, "\(name)") }
  }

  @Test func everyRowIsFoundByItsNameAndWithWhatItIsPartOf() {
    for (name, table) in demo.tables {
      guard let linked = table as? any LinkedTable else { continue }
      #expect(linked.strayRows == [], "\(name)")
    }
    #expect(demo.apiStages.indices.contains { demo.apiStages.owner(of: RowID(index: $0)) != nil })
  }

  /// A row of which every byte is zero, brought by one file; rows are plain numbers.
  private func fragment<Table: AnyTable>(ofOne table: Table) -> Fragment {
    let size = MemoryLayout<Table.Row>.size
    var fragment = Fragment()
    withUnsafeTemporaryAllocation(byteCount: size, alignment: MemoryLayout<Table.Row>.alignment) { bytes in
      bytes.initializeMemory(as: UInt8.self, repeating: 0)
      if let row = bytes.baseAddress?.load(as: Table.Row.self) { fragment.append(row) }
    }
    return fragment
  }
}

/// A table of which every row can be asked for by name and owner.
private protocol LinkedTable {
  /// The rows that are not found as they say they are.
  var strayRows: [Int] { get }
}

extension Table: LinkedTable {
  fileprivate var strayRows: [Int] {
    TableTests.strayRows(
      indices.map { RowID<Row>(index: $0) },
      name: { self[$0].rowName },
      row: { self.row($0) },
      owner: { owner(of: $0) },
      of: { of($0).map { $0 } }
    )
  }
}

extension TableTests {
  /// The rows that are not found by the name that they have, or not among those of what they are part of.
  fileprivate static func strayRows<Row: Hashable, Name: Hashable, Owner>(
    _ rows: [Row],
    name: (Row) -> Name?,
    row: (Name) -> Row?,
    owner: (Row) -> Owner?,
    of: (Owner) -> [Row]
  ) -> [Int] {
    rows.indices.filter { index in
      if let own = name(rows[index]) {
        // Another row may stand for the name.
        guard let found = row(own), name(found) == own else { return true }
      }
      return owner(rows[index]).map { !of($0).contains(rows[index]) } ?? false
    }
  }

  @Test func aRowThatIsNotFoundIsSeen() {
    #expect(MadeUpTable().strayRows == [])
    #expect(MadeUpTable(rows: ["a": 0]).strayRows == [1])
    #expect(MadeUpTable(rows: ["a": 1, "b": 1]).strayRows == [0, 2])
    #expect(MadeUpTable(owned: [0: [0], 1: [2]]).strayRows == [1])
  }
}

/// Three rows, two of which have one name; the first is part of one thing, the others of another.
private struct MadeUpTable: LinkedTable {
  var names = ["a", "b", "a"]
  var rows = ["a": 0, "b": 1]
  var owned = [0: [0], 1: [1, 2]]

  var strayRows: [Int] {
    TableTests.strayRows(
      Array(names.indices),
      name: { names[$0] },
      row: { rows[$0] },
      owner: { $0 == 0 ? 0 : 1 },
      of: { owned[$0] ?? [] }
    )
  }
}
