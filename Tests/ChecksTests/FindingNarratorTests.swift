import Inventory
import Synchronization
import Testing

@testable import Checks

@Suite struct FindingNarratorTests {
  @Test func `failures in a row ask their check once, and say what each alone would`() throws {
    let looks = Counter()
    var builder = ExampleBuilder()
    builder.addFunction("one")
    builder.addFunction("two")
    let context = try #require(builder.build()).context
    let engine = CheckEngine(context, catalogue: [.counting(looks)])
    let findings = (0..<2).flatMap { engine.findings(of: ResourceID(type: .function, row: $0)) }
    #expect(findings.count == 6)
    let unasked = looks.value
    let alone = findings.map { engine.details(of: $0) }
    #expect(findings.reversed().map { engine.details(of: $0) } == alone.reversed())
    #expect(looks.value - unasked == 2)
    #expect(alone.map(\.id.discriminator) == ["a", "b", "b#2", "a", "b", "b#2"])
    let before = looks.value
    var narrator = FindingNarrator(engine)
    #expect(findings.map { narrator.details(of: $0) } == alone)
    #expect(looks.value - before == 2)
    // In another order more looks are needed, and nothing else changes.
    #expect([5, 0, 4].map { narrator.details(of: findings[$0]) } == [alone[5], alone[0], alone[4]])
  }

  @Test(arguments: CheckExample.all)
  func `a narrator says of every finding what the engine says`(_ tested: CheckExample) throws {
    var builder = ExampleBuilder()
    tested.example.make(&builder)
    let (context, resource) = try #require(builder.build())
    let engine = CheckEngine(context)
    let findings = engine.findings(of: resource)
    var narrator = FindingNarrator(engine)
    for finding in findings + findings.reversed() {
      #expect(narrator.details(of: finding) == engine.details(of: finding))
    }
  }
}

/// Counts from any thread.
private final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  var value: Int { count.load(ordering: .relaxed) }

  func add() { count.add(1, ordering: .relaxed) }
}

extension Check {
  /// Three failures of every function, two of them told apart by their order alone.
  fileprivate static func counting(_ looks: Counter) -> Check {
    Check(
      id: "lambda-counted",
      title: "Is looked at",
      severity: .low,
      subjects: [.function],
      rationale: "",
      remedy: Remedy("", command: .aws("lambda get-function")),
      responsibility: .customer,
      duty: .network,
      operations: [],
      examples: []
    ) { _, resource in
      looks.add()
      return .fails(
        [("first", "a"), ("second", "b"), ("third", "b")].map { evidence, discriminator in
          Failure("\(evidence) of \(resource.row)", severity: .low, discriminator: discriminator)
        }
      )
    }
  }
}
