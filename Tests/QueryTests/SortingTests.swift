import Inventory
import Testing

@testable import Query

@Suite struct SortingTests {
  let dataset: Dataset = {
    var sample = SampleDataset()
    for (name, runtime, memory) in [
      ("fn-10", "python3.9", 128), ("fn-9", "python3.12", -1), ("Alpha", "", 512), ("fn-009", "nodejs18.x", 128),
      ("beta", "python3.9", 1024), ("fn-x", "nodejs8.10", 512),
    ] {
      sample.function(name, runtime: runtime) { function, _ in function.memory = Int32(memory) }
    }
    return sample.build()
  }()

  private func sorted(_ id: String, _ direction: SortDirection, among rows: [UInt32]? = nil) throws -> [String] {
    let field = try #require(TableKind.functions.field(named: id))
    return dataset.sortedRows(rows ?? dataset.allRows(of: .functions), by: field, direction)
      .map { dataset.inventory.strings[dataset.inventory.functions.name[Int($0)]] }
  }

  @Test func namesAreOrderedAsPeopleReadThem() throws {
    #expect(try sorted("name", .ascending) == ["Alpha", "beta", "fn-009", "fn-9", "fn-10", "fn-x"])
    #expect(try sorted("name", .descending) == ["fn-x", "fn-10", "fn-9", "fn-009", "beta", "Alpha"])
  }

  @Test func missingValuesComeLastEitherWayAndTiesKeepTheirPlace() throws {
    #expect(try sorted("memory", .ascending) == ["fn-10", "fn-009", "Alpha", "fn-x", "beta", "fn-9"])
    #expect(try sorted("memory", .descending) == ["beta", "Alpha", "fn-x", "fn-10", "fn-009", "fn-9"])
    #expect(
      try sorted("runtime", .ascending) == ["fn-x", "fn-009", "fn-10", "beta", "fn-9", "Alpha"]
    )
  }

  @Test func aSubsetIsSortedByTheSameOrder() throws {
    #expect(try sorted("name", .ascending, among: [5, 1, 0]) == ["fn-9", "fn-10", "fn-x"])
  }

  @Test func theFirstOfSeveralKeysDecides() throws {
    let memory = try #require(TableKind.functions.field(named: "memory"))
    let name = try #require(TableKind.functions.field(named: "name"))
    let rows = dataset.sortedRows(
      dataset.allRows(of: .functions),
      by: [(memory, .descending), (name, .descending)]
    )
    #expect(rows == [4, 5, 2, 0, 3, 1])
  }

  @Test func packedHeadsAgreeWithTheFullOrder() {
    var random = SeededGenerator(seed: 3)
    let letters = Array("aB1029-./:_z")
    var sample = SampleDataset()
    var names: Set<String> = []
    while names.count < 300 {
      let name = String(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" }
      )
      if names.insert(name).inserted { sample.function(name) }
    }
    let dataset = sample.build()
    let field = TableKind.functions.fields[0]
    let sorted = dataset.sortedRows(dataset.allRows(of: .functions), by: field, .ascending)
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      let pool = dataset.inventory.strings
      let column = dataset.inventory.functions.name
      let isOrdered = pool.withUTF8(column[Int(left)]) { left in
        pool.withUTF8(column[Int(right)]) { !NaturalOrder.precedes($0, left) }
      }
      #expect(isOrdered)
    }
  }
}
