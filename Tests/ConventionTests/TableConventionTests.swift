import Foundation
import Testing

/// A record of the inventory is a row of one table, and a table one line of the inventory.
@Suite struct TableConventionTests {
  /// Records whose tables are made in another way, and what becomes of them.
  private static let own: Set = [
    // Columns, each a table of its own kind.
    "FunctionRecord", "TriggerRecord", "VPCAttachmentRecord", "PermissionRecord",
    // Joined to its function.
    "ReservedConcurrencyRecord",
  ]

  @Test func everyRecordHasOneTable() throws {
    let files = Repository.swiftFiles(in: "Sources/Inventory")
    let records = try Set(files.flatMap { Self.records(try Repository.text(of: $0)) })
    let tables = Self.tables(try Repository.text(of: Repository.root.appending(path: Self.home)))
    #expect(tables.count > 40)
    #expect(Set(tables).count == tables.count)
    #expect(records.subtracting(tables) == Self.own)
    #expect(Set(tables).isSubset(of: records))
  }

  /// Tables that anything outside the inventory declared would be neither joined nor counted.
  @Test func tablesStandInTheInventoryAlone() throws {
    for file in Repository.swiftFiles(in: "Sources") where Repository.name(of: file) != Self.home {
      #expect(Self.tables(try Repository.text(of: file)).isEmpty, "\(Repository.name(of: file))")
    }
  }

  @Test func recordsAndTablesAreFoundWhereTheyStand() {
    let text = """
      extension RoleRecord: TableRow {
      extension FunctionURLRecord: PartOfFunction {}
      extension RoleRecord: Resource, PlacedRow {
      extension Never: TableRow {}
        public let roles = Table<RoleRecord>()
        let table: Table<UserRecord>
      """
    #expect(Self.records(text) == ["RoleRecord", "FunctionURLRecord"])
    #expect(Self.tables(text) == ["RoleRecord"])
  }

  private static let home = "Sources/Inventory/Store/Inventory.swift"

  private static func records(_ text: String) -> [String] {
    text.matches(of: #/extension (\w+Record): (?:TableRow|PartOfFunction)\b/#).map { String($0.1) }
  }

  private static func tables(_ text: String) -> [String] {
    text.matches(of: #/let \w+ = Table<(\w+)>\(\)/#).map { String($0.1) }
  }
}
