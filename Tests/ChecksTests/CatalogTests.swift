import AWSNames
import Inventory
import Testing

@testable import Checks

@Suite struct CatalogTests {
  @Test func `checks are sorted by id and each id stands once`() {
    let ids = Check.all.map(\.id)
    #expect(ids == Set(ids).sorted())
  }

  @Test(arguments: Check.all)
  func `the first word of an id says what a finding is about`(_ check: Check) throws {
    let words: [Substring: Set<ResourceType>] = [
      "lambda": [.function, .role, .account], "role": [.role], "passrole": [.role], "policy": [.role],
      "resource": [.function], "api": [.api, .apiStage], "alb": [.loadBalancer], "log": [.logGroup],
    ]
    let word = try #require(check.id.split(separator: "-").first)
    let kinds = try #require(words[word], "no kind of resource belongs to \(word)")
    let first = try #require(check.subjects.first)
    #expect(kinds.contains(first))
    #expect(Set(check.subjects).count == check.subjects.count)
  }

  @Test(arguments: Check.all)
  func `a check explains itself`(_ check: Check) {
    #expect(check.id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
    #expect(!check.title.isEmpty && check.title.utf8.count <= 72 && !check.title.hasSuffix("."))
    #expect(check.title.first?.isUppercase == true)
    #expect(check.rationale.hasSuffix(".") && check.rationale.utf8.count > 60)
    #expect(!check.rationale.contains("  ") && !check.rationale.contains("\n"))
    #expect(check.remedy.text.hasSuffix(".") && !check.remedy.text.contains("\n"))
    let steps = check.remedy.command?.steps ?? []
    #expect(steps.allSatisfy { $0.first == "aws" && $0.count > 2 })
    #expect(steps.joined().flatMap(\.placeholders).allSatisfy(isNamedAsAWSDoes))
    #expect(!check.operations.isEmpty)
  }

  private func isNamedAsAWSDoes(_ placeholder: Command.Placeholder) -> Bool {
    placeholder.name.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2D }
  }

  @Test(arguments: Check.all)
  func `examples fail, pass, do not apply and are unknown`(_ check: Check) {
    let shown = Set(check.examples.map(\.expected))
    var wanted: Set<FindingStatus> = [.pass, .fail, .notApplicable, .unknown]
    // Every role has a trust policy, every function invocations and an outside: these checks apply to all.
    let general: Set = ["lambda-internet-reachable", "lambda-invocations-unrecorded", "role-trust-public"]
    if general.contains(check.id) { wanted.remove(.notApplicable) }
    #expect(shown == wanted)
    #expect(Set(check.examples.map(\.name)).count == check.examples.count)
  }

  @Test func `a check is found by its id alone`() {
    #expect(Check.named("lambda-policy-public")?.severity == .critical)
    #expect(Check.named("lambda-policy-publi") == nil)
  }

  @Test(arguments: [
    ("lambda-policy-publc", "lambda-policy-public"), ("LAMBDA-TRACING", "lambda-tracing-off"),
    ("log-retentoin", "log-retention"),
  ])
  func `a mistyped id leads to the nearest one`(_ typed: String, _ meant: String) {
    #expect(NearestName.nearest(to: typed, among: Check.all.map(\.id)) == meant)
  }

  @Test func `a word that resembles no id leads nowhere`() {
    #expect(NearestName.nearest(to: "q", among: Check.all.map(\.id)) == nil)
  }
}
