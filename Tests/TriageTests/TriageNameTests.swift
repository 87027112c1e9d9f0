import AWSNames
import Checks
import GRDB
import Inventory
import Testing

@testable import Triage

/// Decisions stay with their findings, whatever stands in names and texts, and whichever release wrote the file.
@Suite struct TriageNameTests {
  let folder = TemporaryFolder()
  let occasion = Occasion(author: "a\u{0}na", at: 100, snapshotAt: 50)

  @Test func keepsEveryNameAndText() throws {
    let pieces = ["\u{0}", "a\u{0}b", "|\u{301}", "%\u{301}", "\u{E9}", "e\u{301}", "\u{301}x", "%00", "x"]
    let findings = pieces.flatMap { left in
      pieces.map { FindingID(check: "c", resource: "arn:\(left)", discriminator: $0, account: left) }
    }
    let reason = "nobody\u{0}listens"
    let store = TriageStore(path: folder.path("triage.sqlite"))
    let change = TriageChange.state(.falsePositive, reason: reason, expiry: nil)
    #expect(try store.apply(change, to: findings, occasion).count == findings.count)
    _ = try store.apply(.note("n\u{0}n"), to: [findings[0]], occasion)
    let kept = try TriageStore(path: folder.path("triage.sqlite")).decisions()
    #expect(kept.count == findings.count && findings.allSatisfy { kept[$0] != nil })
    #expect(kept.values.allSatisfy { $0.reason == reason && $0.author == occasion.author })
    #expect(kept[findings[0]]?.note == "n\u{0}n")
    #expect(try store.history(of: findings[0]).map(\.author) == [occasion.author, occasion.author])
    #expect(try store.undo(occasion)?.decisions.map(\.note) == [""])
  }

  /// Names that the release of 2026-11-21 wrote, with the findings it meant by them.
  static let former: [(written: String, finding: FindingID)] = [
    ("c|arn:aws:x", FindingID(check: "c", resource: "arn:aws:x")),
    ("c|arn:a|\u{301}b%7Cc", FindingID(check: "c", resource: "arn:a|\u{301}b|c")),
    ("c|arn:a%\u{301}b%25|s", FindingID(check: "c", resource: "arn:a%\u{301}b%", discriminator: "s")),
    ("c|arn:caf\u{E9}|e\u{301}", FindingID(check: "c", resource: "arn:caf\u{E9}", discriminator: "e\u{301}")),
  ]

  @Test func takesOverDecisionsOfAnOlderRelease() throws {
    let path = folder.path("triage.sqlite")
    try writeFormerFile(path)
    let store = TriageStore(path: path)
    let kept = try store.decisions()
    #expect(kept.count == Self.former.count)
    for (_, finding) in Self.former {
      #expect(kept[finding]?.reason == "known")
      #expect(try store.history(of: finding).count == 1)
    }
    // Opened again, nothing changes any more.
    #expect(try TriageStore(path: path).decisions() == kept)
  }

  private func writeFormerFile(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try TriageSchema.migrator.migrate(queue, upTo: "decisions")
    try queue.write { database in
      try database.execute(sql: "INSERT INTO batch (session, status) VALUES ('s', 'done')")
      for (written, _) in Self.former {
        let decision = ["accepted", "known", "never", "", "ana"]
        try database.execute(
          sql: "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, 1, 1)",
          arguments: StatementArguments([written] + decision)
        )
        try database.execute(
          sql: """
            INSERT INTO step (batch, finding, action, actor, at, after_state) VALUES (1, ?, 'decided', 'ana', 1, 'open')
            """,
          arguments: [written]
        )
      }
    }
  }

  @Test func aNameWithoutItsAccountStandsForTheOneResourceOfItsARN() throws {
    let former = FindingID(check: "api-logging-off", resource: "arn:aws:apigateway:us-east-1::/apis/a1")
    let whole = FindingID(check: former.check, resource: former.resource, account: "111122223333")
    let store = TriageStore(path: folder.path("triage.sqlite"))
    _ = try store.apply(.note("known"), to: [former], occasion)
    let after = try store.apply(.state(.reviewing, reason: "", expiry: nil), to: [whole], occasion)
    #expect(after.decisions.map(\.finding) == [whole])
    #expect(after.decisions.map(\.note) == ["known"])
    #expect(try store.history(of: whole).count == 2)
    #expect(try store.decisions().count == 2)
  }
}
