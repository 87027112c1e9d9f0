import Access
import Inventory
import Testing

@testable import Checks
@testable import Query

/// Who gets into a function is judged once: whoever asks is told the same, for every kind of way and authorization.
@Suite struct EntranceAgreementTests {
  private struct Answers {
    var context: CheckContext
    var resource: ResourceID
    var function: RowID<FunctionRecord>

    init(_ way: EntranceCase) throws {
      var builder = ExampleBuilder()
      builder.addFunction(runtime: "nodejs12.x")
      builder.addRole("checkout-role")
      builder.subject = ExampleBuilder.Subject(.function, "checkout")
      way.add(&builder)
      (context, resource) = try #require(builder.build())
      function = RowID(resource.row)
    }

    func verdict(_ check: Check) -> Verdict { check.evaluate(context, resource) }

    func severities(_ check: Check) -> [Severity] {
      guard case .fails(let failures) = verdict(check) else { return [] }
      return failures.map(\.severity)
    }
  }

  @Test(arguments: EntranceCase.all)
  func `the column says who gets in`(way: EntranceCase) throws {
    let answers = try Answers(way)
    #expect(answers.context.exposures[answers.function] == way.audience)
    let ways = answers.context.entrances.ways(into: answers.function)
    // Where no way is known, a policy that is not may still open one.
    let widest = ways.map(\.verdict.audience).max() ?? .nobody
    #expect(widest == way.audience || way.audience == .unknown)
  }

  @Test(arguments: EntranceCase.all)
  func `checks fail where the column says that strangers get in`(way: EntranceCase) throws {
    let answers = try Answers(way)
    switch answers.verdict(.lambdaInternetReachable) {
    case .fails: #expect(way.audience.isPublic)
    case .passes: #expect(!way.audience.isPublic && way.audience != .unknown)
    case .unknown(let missing): #expect(!way.audience.isPublic && !missing.isEmpty)
    case .notApplicable: Issue.record("every function can be asked about")
    }
    #expect(answers.severities(.lambdaNoReservedConcurrency) == [way.audience.isPublic ? .high : .low])
    #expect(answers.severities(.lambdaRuntimeDeprecated) == [way.audience.isPublic ? .critical : .high])
  }

  @Test(arguments: EntranceCase.all)
  func `the filter finds what the column shows`(way: EntranceCase) throws {
    let answers = try Answers(way)
    let dataset = Dataset(inventory: answers.context.inventory, asOf: ExampleBuilder.asOf, context: answers.context)
    let found = try #require(dataset.rows(matching: try Query("is:public", in: .functions)))
    #expect(found.contains(answers.resource.row) == way.audience.isPublic)
    let shown = try #require(dataset.rows(matching: try Query("exposure=\(way.audience.name)", in: .functions)))
    #expect(shown.contains(answers.resource.row))
  }

  @Test(arguments: EntranceCase.all)
  func `callers and paths begin with strangers where the column says so`(way: EntranceCase) throws {
    let answers = try Answers(way)
    let callers = answers.context.callers(of: answers.function)
    #expect(callers.members(.internet).isEmpty == (way.audience != .internet))
    #expect(callers.members(.anyAccount).isEmpty || way.audience.isPublic)
    #expect(!callers.members(.anyAccount).isEmpty || way.audience != .anyAWSAccount)
    let paths = answers.context.paths.through(answers.function)
    #expect(paths.isEmpty == !way.audience.isPublic)
    #expect(answers.context.openWays(into: answers.function).isEmpty == !way.audience.isPublic)
    guard case .visitor(let visitor)? = paths.first?.steps.first?.from else { return }
    #expect(visitor == way.audience)
  }
}
