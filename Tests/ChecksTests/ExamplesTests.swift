import Inventory
import Testing

@testable import Checks

/// An example with the check it belongs to, so that each runs as a case of its own.
struct CheckExample: CustomTestStringConvertible, Sendable {
  let check: Check
  let example: Example

  var testDescription: String { "\(check.id): \(example.name)" }

  static let all = Check.all.flatMap { check in check.examples.map { CheckExample(check: check, example: $0) } }
}

@Suite struct ExamplesTests {
  @Test(arguments: CheckExample.all)
  func `the verdict is the one the example says`(_ tested: CheckExample) throws {
    var builder = ExampleBuilder()
    tested.example.make(&builder)
    let (context, resource) = try #require(builder.build())
    try #require(tested.check.subjects.contains(resource.type))
    let verdict = tested.check.evaluate(context, resource)
    #expect(verdict.status == tested.example.expected, "\(verdict)")
    guard case .fails(let failures) = verdict else { return }
    #expect(!failures.isEmpty)
    for failure in failures {
      #expect(!failure.evidence.isEmpty && !failure.evidence.hasSuffix("."))
      #expect(failure.command?.steps.allSatisfy { $0.first == "aws" && $0.count > 2 } != false)
    }
    #expect(Set(failures.map(\.discriminator)).count == failures.count)
    if let severities = tested.example.severities { #expect(failures.map(\.severity) == severities) }
  }

  @Test(arguments: CheckExample.all)
  func `a run that only counts comes to the same verdict`(_ tested: CheckExample) throws {
    var builder = ExampleBuilder()
    tested.example.make(&builder)
    let (context, resource) = try #require(builder.build())
    let brief = tested.check.evaluate(context.brief, resource)
    let full = tested.check.evaluate(context, resource)
    #expect(brief.status == full.status)
    guard case .fails(let fewer) = brief, case .fails(let failures) = full else { return }
    #expect(fewer.map(\.severity) == failures.map(\.severity))
  }

  @Test(arguments: CheckExample.all)
  func `each failure names what must change, in words and without`(_ tested: CheckExample) throws {
    var builder = ExampleBuilder()
    tested.example.make(&builder)
    let (context, resource) = try #require(builder.build())
    guard case .fails(let failures) = tested.check.evaluate(context, resource) else { return }
    #expect(failures.allSatisfy { $0.cause != nil })
    guard case .fails(let causal) = tested.check.evaluate(context.causal, resource) else {
      Issue.record("without words it does not fail")
      return
    }
    #expect(causal.map(\.cause) == failures.map(\.cause))
    #expect(causal.map(\.severity) == failures.map(\.severity))
  }
}
