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
    indices.filter { index in
      let row = RowID<Row>(index: index)
      if let name = self[row].rowName {
        guard let found = self.row(name), self[found].rowName == name else { return true }
      }
      return owner(of: row).map { !of($0).contains(row) } ?? false
    }
  }
}
