import AWSNames
import Checks
import Foundation
import JSON
import TestSupport
import Testing

@testable import Triage

/// Decisions as lines of JSON, and what comes of putting them together.
@Suite struct SharingTests {
  let folder = TemporaryFolder()
  let finding = FindingID(check: "lambda-policy-public", resource: "arn:aws:lambda:us-east-1:111122223333:function:a|b")

  private func store(_ name: String) -> TriageStore { TriageStore(path: folder.path(name + ".sqlite")) }

  private func occasion(_ author: String, _ at: Int64) -> Occasion {
    Occasion(author: author, at: at, snapshotAt: 50)
  }

  private func state(_ state: TriageState) -> TriageChange { .state(state, reason: "", expiry: nil) }

  // MARK: Lines

  @Test(arguments: TriageState.allCases)
  func aLineIsReadAsItWasWritten(state: TriageState) throws {
    for expiry in [nil, Expiry.never, Expiry("2027-02-18", from: .init(rawValue: 0))]
    where state != .accepted || expiry != nil {
      for (reason, note) in [("why \"so\"\n\u{1}", ""), ("tab\t|`ü", "\u{202E}left"), ("x", "a\u{301}")] {
        var decision = Decision(finding: finding, state: state, reason: reason, note: note, author: "ana", decidedAt: 9)
        decision.expiry = expiry
        decision.snapshotAt = reason == "x" ? 0 : 1_800_000_000
        let line = DecisionLine(decision, after: reason == "x" ? [] : [.init(author: "ben", at: 3)])
        let text = JSONWriter.text(line)
        #expect(!text.contains("\n"))
        #expect(try DecisionLine(Array(text.utf8)) == line, "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("", "not JSON"), ("[]", "no JSON object"), (#"{"state": "open"}"#, "\"finding\""),
    (#"{"finding": "a|b", "state": "opened", "author": "a", "decidedAt": "2026-11-28"}"#, "\"state\""),
    (#"{"finding": "a|b", "state": "open", "author": "", "decidedAt": "2026-11-28"}"#, "\"author\""),
    (#"{"finding": "a|b", "state": "open", "author": "a"}"#, "\"decidedAt\""),
    (#"{"finding": "a|b", "state": "open", "author": "a", "decidedAt": 7}"#, "\"decidedAt\""),
    (#"{"finding": "a|b", "state": "accepted", "reason": "r", "author": "a", "decidedAt": "2026-11-28"}"#, "last day"),
    (#"{"finding": "a|b", "state": "not-applicable", "author": "a", "decidedAt": "2026-11-28"}"#, "needs a reason"),
    (#"{"finding": "a|b", "state": "open", "author": "a", "decidedAt": "2026-11-28", "after": ["x"]}"#, "\"after\""),
    (#"{"finding": "a|b", "state": "open", "note": 1, "author": "a", "decidedAt": "2026-11-28"}"#, "\"note\""),
    (#"{"finding": "a", "state": "open", "author": "a", "decidedAt": "2026-11-28"}"#, "\"finding\""),
  ])
  func aLineThatTellsNoDecisionIsNamed(text: String, words: String) {
    let error = #expect(throws: DecisionLineError.self) { try DecisionLine(Array(text.utf8)) }
    #expect(error.map { "\($0)".contains(words) } == true, "\(String(describing: error))")
  }

  // MARK: Merging

  @Test func decisionsOfOthersAreTakenOverOnceAndWithTheirHistory() throws {
    _ = try store("ana").apply(state(.reviewing), to: [finding], occasion("ana", 100))
    _ = try store("ana").apply(state(.fixing), to: [finding], occasion("ana", 200))
    let lines = try store("ana").lines()
    #expect(lines.map(\.earlier.count) == [1])
    let merge = try store("ben").merge(lines)
    #expect(merge.added == [finding])
    #expect(merge.conflicts.isEmpty)
    #expect(try store("ben").history(of: finding).map(\.author) == ["ana"])
    #expect(try store("ben").merge(lines).unchangedCount == 1)
    #expect(try store("ben").lines() == lines)
  }

  @Test func aDecisionInKnowledgeOfAnotherIsNoConflict() throws {
    _ = try store("ana").apply(state(.reviewing), to: [finding], occasion("ana", 100))
    _ = try store("ben").merge(store("ana").lines())
    // Ben's clock is slow.
    _ = try store("ben").apply(state(.fixing), to: [finding], occasion("ben", 90))
    _ = try store("cid").merge(store("ben").lines())
    _ = try store("cid").apply(.note("n"), to: [finding], occasion("cid", 300))
    let merge = try store("ana").merge(store("cid").lines())
    #expect(merge.changed == [finding])
    #expect(merge.conflicts.isEmpty)
    #expect(try store("ana").decisions()[finding]?.author == "cid")
    #expect(try store("cid").merge(store("ana").lines()).unchangedCount == 1)
  }

  @Test func ofTwoDecisionsSideBySideTheLaterIsInForceAndBothAreListed() throws {
    _ = try store("ana").apply(state(.reviewing), to: [finding], occasion("ana", 100))
    _ = try store("ben").apply(state(.fixing), to: [finding], occasion("ben", 200))
    let toAna = try store("ana").merge(store("ben").lines())
    #expect(toAna.conflicts.map(\.kept.author) == ["ben"])
    #expect(toAna.conflicts.map(\.dropped.author) == ["ana"])
    #expect(toAna.changed == [finding])
    // Ben learns of it with Ana's next file, without a second word.
    #expect(try store("ben").merge(store("ana").lines()).conflicts.isEmpty)
    #expect(try store("ana").decisions() == store("ben").decisions())
  }

  @Test func whatWasTakenBackAfterItWasSharedIsTakenBackWithTheOthers() throws {
    _ = try store("ana").apply(state(.reviewing), to: [finding], occasion("ana", 100))
    _ = try store("ana").apply(state(.fixing), to: [finding], occasion("ana", 200))
    _ = try store("ben").merge(store("ana").lines())
    // In a later session, and within the second.
    _ = try store("ana").undo(occasion("ana", 200))
    let once = try store("ben").merge(store("ana").lines())
    #expect(once.changed == [finding] && once.conflicts.isEmpty)
    #expect(try store("ben").decisions()[finding]?.state == .reviewing)
    _ = try store("ana").undo(occasion("ana", 200))
    #expect(try store("ana").decisions().isEmpty)
    #expect(try store("ben").merge(store("ana").lines()).conflicts.isEmpty)
    #expect(try store("ben").decisions()[finding]?.state == .open)
    // And done again: the later session has taken it over.
    let ana = store("ana")
    _ = try ana.apply(state(.fixing), to: [finding], occasion("ana", 200))
    _ = try ana.undo(occasion("ana", 200))
    _ = try ana.redo(occasion("ana", 200))
    #expect(try store("ben").merge(ana.lines()).conflicts.isEmpty)
    #expect(try store("ben").decisions()[finding]?.state == .fixing)
    #expect(try store("ben").lines() == ana.lines())
  }

  @Test func takingBackWhatAnotherHasGoneOnFromIsAConflict() throws {
    _ = try store("ana").apply(state(.reviewing), to: [finding], occasion("ana", 100))
    _ = try store("ben").merge(store("ana").lines())
    _ = try store("ben").apply(state(.fixing), to: [finding], occasion("ben", 200))
    _ = try store("ana").undo(occasion("ana", 300))
    let merge = try store("ben").merge(store("ana").lines())
    #expect(merge.conflicts.map(\.dropped.author) == ["ben"])
    #expect(try store("ben").decisions()[finding]?.state == .open)
    #expect(try store("ana").merge(store("ben").lines()).conflicts.isEmpty)
  }

  /// Names and texts that SQLite would cut, and that only look alike.
  @Test func everyNameAndTextIsShared() throws {
    let texts = ["a\u{0}b", "caf\u{E9}", "cafe\u{301}", "\u{202E}x", "\u{1B}[31m", "\u{301}"]
    let findings = texts.map { FindingID(check: "c", resource: "arn:\($0)", discriminator: $0) }
    for (finding, text) in zip(findings, texts) {
      let change = TriageChange.state(.falsePositive, reason: text, expiry: nil)
      _ = try store("ana").apply(change, to: [finding], occasion(text, 100))
      _ = try store("ana").apply(.note(text), to: [finding], occasion(text, 100))
      _ = try store("ana").undo(occasion(text, 100))
    }
    let lines = try store("ana").lines()
    let written = lines.map { JSONWriter.text($0) }
    #expect(written.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E } })
    _ = try store("ben").merge(written.map { try DecisionLine(Array($0.utf8)) })
    #expect(try store("ben").lines() == lines)
    #expect(lines.count == texts.count && lines.allSatisfy { $0.earlier.count == 2 })
    #expect(try store("ben").merge(lines).unchangedCount == texts.count)
    let kept = try store("ben").decisions()
    for (finding, text) in zip(findings, texts) {
      #expect(kept[finding].map { Array($0.reason.utf8) == Array(text.utf8) && $0.author == text } == true)
    }
  }

  /// A name without an account, as older releases wrote it, and the whole one are one.
  @Test func aFormerNameMeetsTheWholeOne() throws {
    let former = FindingID(check: "api-logging-off", resource: "arn:aws:apigateway:us-east-1::/apis/a1")
    let whole = FindingID(check: former.check, resource: former.resource, account: "111122223333")
    _ = try store("ana").apply(state(.reviewing), to: [former], occasion("ana", 100))
    _ = try store("ben").apply(state(.fixing), to: [whole], occasion("ben", 50))
    let merge = try store("ana").merge(store("ben").lines())
    #expect(merge.conflicts.map(\.kept.author) == ["ana"])
    #expect(try store("ana").decisions()[whole] == nil)
    _ = try store("ben").apply(state(.fixing), to: [whole], occasion("ben", 150))
    #expect(try store("ana").merge(store("ben").lines()).changed == [whole])
    #expect(try store("ana").decisions()[whole]?.author == "ben")
  }

  @Test func whatWasTakenBackDoesNotComeBackFromAFile() throws {
    _ = try store("ana").apply(state(.reviewing), to: [finding], occasion("ana", 100))
    let lines = try store("ana").lines()
    _ = try store("ana").undo(occasion("ana", 150))
    #expect(try store("ana").merge(lines).unchangedCount == 1)
    #expect(try store("ana").decisions().isEmpty)
  }

  @Test func anImportIsNotTakenBackWithAKey() throws {
    _ = try store("ana").apply(state(.reviewing), to: [finding], occasion("ana", 100))
    _ = try store("ben").merge(store("ana").lines())
    #expect(try store("ben").undo(occasion("ana", 300)) == nil)
  }

  @Test func theSameThoughtTwiceIsNoConflict() throws {
    for (name, at) in [("ana", Int64(100)), ("ben", 200)] {
      _ = try store(name).apply(.state(.falsePositive, reason: "test", expiry: nil), to: [finding], occasion(name, at))
    }
    let merge = try store("ana").merge(store("ben").lines())
    #expect(merge.conflicts.isEmpty && merge.unchangedCount == 1)
  }

  /// Whatever the order in which files meet, everybody ends with the same decisions.
  @Test(arguments: 0..<40)
  func everyOrderOfMergingEndsTheSame(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let names = ["ana", "ben", "cid"]
    let states: [TriageState] = [.open, .reviewing, .fixing]
    let findings = (0..<4).map { FindingID(check: "lambda-no-owner", resource: "arn:\($0)") }
    for step in 0..<18 {
      let name = names[Int.random(in: 0..<3, using: &random)]
      let at = Int64(1_000 + Int.random(in: 0..<6, using: &random) + step)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: _ = try store(name).merge(store(names[Int.random(in: 0..<3, using: &random)]).lines())
      case 1: _ = try store(name).undo(occasion(name, at))
      default:
        let change = state(states[Int.random(in: 0..<3, using: &random)])
        _ = try store(name).apply(change, to: [findings[Int.random(in: 0..<4, using: &random)]], occasion(name, at))
      }
    }
    for _ in 0..<3 {
      for pair in [(0, 1), (1, 2), (2, 0), (1, 0), (2, 1), (0, 2)].shuffled(using: &random) {
        _ = try store(names[pair.0]).merge(store(names[pair.1]).lines())
      }
    }
    let ends = try names.map { try store($0).lines() }
    #expect(ends[0] == ends[1] && ends[1] == ends[2])
    let files = try names.flatMap { try store($0).lines() }.shuffled(using: &random)
    let merged = DecisionLine.merged(files)
    #expect(merged.lines == ends[0] && merged.conflicts.isEmpty)
  }
}
