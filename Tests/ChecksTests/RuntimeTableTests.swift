import AWSNames
import IAM
import JSON
import Testing

@testable import Checks

@Suite struct RuntimeTableTests {
  private func runtime(_ identifier: String) throws -> Runtime {
    try #require(RuntimeTable.builtIn.first { $0.identifier == identifier })
  }

  @Test func `the built-in table is whole`() throws {
    let table = RuntimeTable.builtIn
    #expect(table.count > 50)
    #expect(Set(table.map(\.identifier)).count == table.count)
    #expect(table.allSatisfy { $0.asOf != nil })
    for runtime in table {
      guard let create = runtime.createBlock, let update = runtime.updateBlock else { continue }
      #expect(create <= update, "\(runtime.identifier)")
    }
  }

  @Test func `dates are those of the table`() throws {
    let python = try runtime("python3.9")
    #expect(python.deprecation == Day("2025-12-15"))
    #expect(python.updateBlock == Day("2027-03-03"))
    #expect(!python.isCustom)
    #expect(try runtime("custom").isCustom)
    #expect(try runtime("nodejs26.x").deprecation == nil)
  }

  @Test func `an entry without an identifier is left out, and no JSON is an error`() throws {
    let table = try RuntimeTable.decode(Array(#"[{"name": "x"}, {"identifier": "y"}]"#.utf8))
    #expect(table.map(\.identifier) == ["y"])
    #expect(throws: JSONFault.self) { try RuntimeTable.decode([]) }
  }

  @Test(arguments: [("2026-11-01", FindingStatus.pass), ("2026-11-10", .fail), ("2026-11-21", .fail)])
  func `a runtime is judged by the day asked for`(_ day: String, _ status: FindingStatus) throws {
    var builder = ExampleBuilder()
    builder.addFunction(runtime: "dotnet8")
    let (built, resource) = try #require(builder.build())
    let context = CheckContext(inventory: built.inventory, asOf: try #require(Day(day)))
    #expect(Check.lambdaRuntimeDeprecated.evaluate(context, resource).status == status)
  }

  @Test(arguments: [("2026-05-14", FindingStatus.fail), ("2026-05-13", .pass), ("2026-11-10", .notApplicable)])
  func `half a year before its end a runtime expires`(_ day: String, _ status: FindingStatus) throws {
    var builder = ExampleBuilder()
    builder.addFunction(runtime: "dotnet8")
    let (built, resource) = try #require(builder.build())
    let context = CheckContext(inventory: built.inventory, asOf: try #require(Day(day)))
    #expect(Check.lambdaRuntimeExpiring.evaluate(context, resource).status == status)
  }
}
