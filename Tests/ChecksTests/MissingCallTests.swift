import Inventory
import Testing

@testable import Checks

/// A check names every call that its verdict may rest on: people collect what checks say they need.
@Suite struct MissingCallTests {
  private func verdict(_ tested: CheckExample, without calls: [Operation] = []) throws -> Verdict {
    var builder = ExampleBuilder()
    tested.example.make(&builder)
    for call in calls { builder.deny(call) }
    let (context, resource) = try #require(builder.build())
    return tested.check.evaluate(context, resource)
  }

  private func expectNamed(_ verdict: Verdict, _ check: Check, _ comment: Comment) {
    #expect(faults(of: verdict, check) == [], comment)
  }

  /// What keeps people from collecting what a verdict lacks: calls that its check does not name, or that it names none.
  private func faults(of verdict: Verdict, _ check: Check) -> [String] {
    guard case .unknown(let missing) = verdict else { return [] }
    if missing.isEmpty { return ["no call"] }
    return Set(missing.map(\.operation)).subtracting(check.operations).map(\.name).sorted()
  }

  @Test(arguments: CheckExample.all)
  func `what a verdict lacks is among the calls of its check`(_ tested: CheckExample) throws {
    let check = tested.check
    expectNamed(try verdict(tested), check, "as it is")
    expectNamed(try verdict(tested, without: check.operations), check, "without all")
    for call in check.operations { expectNamed(try verdict(tested, without: [call]), check, "without \(call.name)") }
  }

  @Test func `a check that keeps a call to itself is caught`() throws {
    let honest = try #require(Check.named("log-retention"))
    let place = RowID<ScopeRecord>(0)
    let calls = honest.operations + [.kmsListKeys]
    let verdict = Verdict.unknown(calls.map { MissingCall($0, .denied, in: place) })
    #expect(faults(of: verdict, honest) == ["kms-list-keys"])
    #expect(faults(of: .unknown([]), honest) == ["no call"])
    #expect(faults(of: .unknown([MissingCall(.logsDescribeLogGroups, .denied, in: place)]), honest) == [])
    #expect(faults(of: .passes, honest) == [])
  }

  @Test(arguments: CheckExample.all)
  func `calls that a check does not name change nothing`(_ tested: CheckExample) throws {
    let others = Operation.allCases.filter { !tested.check.operations.contains($0) }
    #expect(try verdict(tested, without: others).status == verdict(tested).status)
  }
}
