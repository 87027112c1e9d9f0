import Answers
import Checks
import Inventory
import Mends
import Testing

/// Mends of the bundled demo.
@Suite struct MendsTests {
  private static func mends() async throws -> (demo: DemoSession, set: MendSet) {
    let demo = await DemoSession.shared.value
    return (demo, try #require(MendSet(demo.engine, demo.findings)))
  }

  @Test func `each finding that failed or is unknown stands in exactly one mend`() async throws {
    let (demo, set) = try await Self.mends()
    let told = set.mends.flatMap(\.findings)
    let open = demo.findings.findings.indices.filter { [.fail, .unknown].contains(demo.findings.findings[$0].status) }
    #expect(told.sorted() == open.map(UInt32.init))
    for (place, mend) in set.mends.enumerated() {
      for finding in mend.findings { #expect(set.mendOfFinding[Int(finding)] == UInt32(place)) }
    }
  }

  @Test func `the sums agree with those of the findings`() async throws {
    let (demo, set) = try await Self.mends()
    for severity in Severity.allCases {
      let failed = demo.findings.findings.count { $0.status == .fail && $0.severity == severity }
      #expect(set.mends.reduce(0) { $0 + $1.closes[Int(severity.rawValue)] } == failed)
    }
    #expect(set.mends.reduce(0) { $0 + $1.unknowns } == demo.findings.findings.count { $0.status == .unknown })
  }

  @Test func `mends come by their score, and each has a name of its own`() async throws {
    let (demo, set) = try await Self.mends()
    #expect(set.mends.map(\.score.value) == set.mends.map(\.score.value).sorted(by: >))
    let narrator = MendNarrator(set, demo.engine)
    let names = set.mends.map { narrator.id(of: $0) }
    #expect(Set(names).count == names.count)
  }

  @Test func `the first ten close most of what is critical or high`() async throws {
    let (_, set) = try await Self.mends()
    let grave = { (mend: Mend) in
      mend.closes[Int(Severity.critical.rawValue)] + mend.closes[Int(Severity.high.rawValue)]
    }
    let whole = set.mends.reduce(0) { $0 + grave($1) }
    #expect(set.mends.prefix(10).reduce(0) { $0 + grave($1) } * 3 >= whole * 9 / 10)
  }

  @Test func `what trails do not record is mended at the trails`() async throws {
    let (_, set) = try await Self.mends()
    let trails = set.mends.filter { $0.kind == .trail }
    #expect(trails.count <= 2)
    #expect(trails.reduce(0) { $0 + $1.closesCount } == 41)
  }

  @Test func `a record has every field and says how its score comes about`() async throws {
    let (demo, set) = try await Self.mends()
    let records = try MendsQuestion(top: 3).records(in: demo.lines)
    #expect(records.count == 3)
    for (record, mend) in zip(records, set.mends) {
      let keys = MendsQuestion.fields.map(\.key)
      #expect(record.fields.map(\.key) == keys)
      #expect(record["score"] == .number(mend.score.value))
      guard case .list(let parts)? = record["scoreParts"] else {
        Issue.record("a score has parts")
        continue
      }
      #expect(parts.count >= 4)
    }
  }
}
