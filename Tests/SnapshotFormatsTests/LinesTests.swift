import Inventory
import JSON
import Testing

@testable import SnapshotFormats

@Suite struct LinesTests {
  static let policy = #"{"parameter": "NAME", "output": {"Policy": "{\"Statement\":[]}", "RevisionId": "1"}}"#

  private func line(_ name: String) -> String { Self.policy.replacing("NAME", with: name) }

  @Test func readsALinePerResource() throws {
    let text = line("a") + "\n" + line("b") + "\n"
    let result = try readRegion("lambda-get-policy.ndjson", text)
    #expect(result.problems == [])
    #expect(result.inventory.resourcePolicies.map { result.inventory.strings[$0.owner] } == ["a", "b"])
    let places = result.inventory.resourcePolicies.map(\.provenance)
    #expect(places.map(\.offset) == [29, UInt64(29 + line("a").utf8.count + 1)])
    #expect(result.inventory.state(.lambdaGetPolicy) == .collected)
    #expect(result.inventory.absence(.lambdaGetPolicy, "c") == .knownToHaveNone)
  }

  @Test func readsTheRestWhenOneLineIsBroken() throws {
    let text = line("a") + "\r\n" + #"{"parameter": "b", "output"# + "\n\n" + line("c")
    let result = try readRegion("lambda-get-policy.ndjson", text)
    let broken = line("a").utf8.count + 2
    #expect(
      result.problems == [
        SnapshotProblem(
          file: "111122223333/us-east-1/lambda-get-policy.ndjson",
          offset: broken + 26,
          line: 2,
          kind: .incompleteJSON
        )
      ]
    )
    #expect(result.inventory.resourcePolicies.map { result.inventory.strings[$0.owner] } == ["a", "c"])
    // Nobody knows whose line it was: no function without a policy may now pass for one that has none.
    #expect(result.inventory.state(.lambdaGetPolicy) == .failed)
    #expect(result.inventory.absence(.lambdaGetPolicy, "b") == .failed)
  }

  @Test(arguments: [
    ("ResourceNotFoundException", ResourceCoverage.knownToHaveNone), ("NoSuchEntity", .knownToHaveNone),
    ("AccessDeniedException", .denied), ("UnauthorizedOperation", .denied), ("ThrottlingException", .failed),
    ("", .failed),
  ])
  func tellsErrorsApart(code: String, absence: ResourceCoverage) throws {
    let error = #"{"parameter": "f", "error": {"code": "\#(code)", "message": "m"}}"#
    let result = try readRegion("lambda-get-policy.ndjson", line("a") + "\n" + error)
    #expect(result.problems == [])
    #expect(result.inventory.state(.lambdaGetPolicy) == .collected)
    #expect(result.inventory.absence(.lambdaGetPolicy, "f") == absence)
  }

  @Test(arguments: [
    (#"{"output": {}}"#, SnapshotProblem.Kind.missingField("parameter")),
    (#"{"parameter": "f"}"#, .missingField("output")),
    (#"{"parameter": "f", "output": {"Message": "x"}}"#, .unexpectedAnswer(.object)),
    (#"{"parameter": "f", "output": 7}"#, .unexpectedAnswer(.number)),
  ])
  func neverTakesAStrangeLineForAnAnswer(text: String, kind: SnapshotProblem.Kind) throws {
    let result = try readRegion("lambda-get-policy.ndjson", text)
    #expect(result.problems.map(\.kind) == [kind])
    #expect(result.inventory.absence(.lambdaGetPolicy, "f") == .failed)
  }

  @Test func takesAnEmptyFileForNoResources() throws {
    let result = try readRegion("lambda-get-policy.ndjson", "")
    #expect(result.problems == [])
    #expect(result.inventory.state(.lambdaGetPolicy) == .collected)
  }

  @Test func namesFunctionsByNameOrARN() throws {
    let arn = "arn:aws:lambda:us-east-1:111122223333:function:a"
    let error = #"{"parameter": "\#(arn)", "error": {"code": "AccessDenied"}}"#
    let result = try readRegion("lambda-get-policy.ndjson", error + "\n" + line("\(arn):live") + "\n" + line("b:live"))
    #expect(result.inventory.absence(.lambdaGetPolicy, "a") == .denied)
    let references = result.inventory.resourcePolicies.map(\.function)
    #expect(references.map { result.inventory.strings[$0.name] } == ["a", "b"])
    #expect(references.map { result.inventory.strings[$0.qualifier] } == ["live", "live"])
    #expect(references.map { result.inventory.strings[$0.account] } == ["111122223333", ""])
  }
}
