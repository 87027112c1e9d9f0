import Checks
import Foundation
import Glibc
import TestSupport
import Testing
import Triage

/// What becomes of a file that is not simply one's own, whole and free (2026-11-28).
@Suite struct TriageFileTests {
  let folder = TemporaryFolder()
  let finding = FindingID(check: "lambda-policy-public", resource: "arn:aws:lambda:us-east-1:111122223333:function:a")
  let other = FindingID(check: "lambda-policy-public", resource: "arn:aws:lambda:us-east-1:111122223333:function:b")
  let occasion = Occasion(author: "ana", at: 100, snapshotAt: 50)

  private var path: String { folder.path("triage.sqlite") }

  private func store() -> TriageStore { TriageStore(path: path, patience: .milliseconds(150)) }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted()
  }

  private func made(_ state: TriageFileState) throws -> TriageFileHolder { try state.make(at: path, deciding: finding) }

  private func decide(_ findings: [FindingID], note: String = "n") throws {
    _ = try store().apply(.note(note), to: findings, occasion)
  }

  private func many(_ count: Int) -> [FindingID] {
    (0..<count).map { FindingID(check: "lambda-no-owner", resource: "arn:\($0)", discriminator: "d") }
  }

  // MARK: Beginnings

  @Test(arguments: [TriageFileState.missing, .linkedToNothing])
  func aFileIsMadeWholeAndClosedToOthers(_ state: TriageFileState) throws {
    _ = try made(state)
    #expect(try store().decisions().isEmpty)
    #expect(try names() == (state == .missing ? [] : ["triage.sqlite"]))
    try decide([finding])
    let made = state == .missing ? ["triage.sqlite"] : ["triage.sqlite", "triage.sqlite.there"]
    #expect(try names() == made)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(made.last ?? ""))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try Data(contentsOf: folder.url("triage.sqlite"))[68..<72] == Data("LSCP".utf8))
  }

  @Test func whoeverComesFirstMakesTheFile() async throws {
    let path = path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, finding) in many(8).enumerated() {
        let occasion = Occasion(author: "\(number)", at: 1, snapshotAt: 1)
        group.addTask { _ = try TriageStore(path: path).apply(.note("n"), to: [finding], occasion) }
      }
      try await group.waitForAll()
    }
    #expect(try store().examine() == 8)
    #expect(try names() == ["triage.sqlite"])
  }

  // MARK: Other releases

  @Test(arguments: [TriageFileState.earlier, .earlierInUse, .earlierCutOff])
  func anEarlierReleaseIsReadAndThenTakenOver(_ state: TriageFileState) throws {
    let holder = try made(state)
    #expect(try store().decisions()[finding]?.reason == (state == .earlier ? "" : "newest"))
    try decide([other])
    #expect(try store().decisions().count == 2)
    #expect(try store().history(of: finding).count == 1)
    #expect(try store().undo(occasion)?.cleared == [other])
    try holder.letGo()
    // The log ends with its last reader.
    try decide([other])
    #expect(try names() == ["triage.sqlite"])
    #expect(try Data(contentsOf: folder.url("triage.sqlite"))[68..<72] == Data("LSCP".utf8))
  }

  /// Names of findings that releases before 2026-11-28 wrote otherwise are read as they are written today.
  @Test(arguments: [nil, "it is part of the snapshot"])
  func namesOfAnEarlierReleaseAreReadWithoutAChange(refusal: String?) throws {
    let named = FindingID(check: "c", resource: "arn:a|\u{301}b|c")
    try decide([finding])
    let holder = TriageFileHolder()
    try holder.edit(
      path,
      "UPDATE decision SET finding = 'c|arn:a|\u{301}b%7Cc'; UPDATE step SET finding = 'c|arn:a|\u{301}b%7Cc'"
    )
    try holder.makeEarlier(path)
    let before = try Data(contentsOf: folder.url("triage.sqlite"))
    let store = TriageStore(path: path, refusal: refusal)
    #expect(try store.decisions().keys.map(\.description) == [named.description])
    #expect(try store.history(of: named).count == 1)
    #expect(try store.lines().map(\.decision.finding) == [named])
    #expect(try Data(contentsOf: folder.url("triage.sqlite")) == before)
  }

  // MARK: Held

  @Test(arguments: [("DELETE", "IMMEDIATE"), ("DELETE", "EXCLUSIVE"), ("WAL", "IMMEDIATE"), ("WAL", "EXCLUSIVE")])
  func whileAnotherProgramHoldsItAnAnswerComesSoon(mode: String, lock: String) throws {
    try decide([finding])
    let holder = TriageFileHolder()
    try holder.hold(path, "PRAGMA journal_mode = \(mode); BEGIN \(lock); CREATE TABLE held (a)")
    let begun = ContinuousClock.now
    // Only a lock of everything keeps readers out, and that only without a log that is written ahead.
    if mode == "DELETE", lock == "EXCLUSIVE" {
      #expect(throws: TriageError.locked(path: path)) { try store().decisions() }
    } else {
      #expect(try store().decisions().count == 1)
    }
    #expect(throws: TriageError.locked(path: path)) { try decide([other]) }
    #expect(ContinuousClock.now - begun < .seconds(20))
    try holder.letGo()
    try decide([other])
    #expect(try store().decisions().count == 2)
  }

  @Test func nobodyWaitsWhoDoesNotWantTo() throws {
    let holder = try made(.heldForAll)
    let store = TriageStore(path: path, patience: .seconds(600), isCancelled: { true })
    #expect(throws: TriageError.locked(path: path)) { try store.decisions() }
    try holder.letGo()
  }

  // MARK: Damaged

  @Test(arguments: [40_960, 12_288, 4_096, 512, 101])
  func aFileThatEndsEarlyIsSaidToAndLeftAlone(length: Int) throws {
    try decide(many(400), note: String(repeating: "n", count: 100))
    try Data(contentsOf: folder.url("triage.sqlite")).prefix(length).write(to: folder.url("triage.sqlite"))
    let (decisions, problem) = store().legibleDecisions()
    guard case .damaged = problem else { return #expect(Bool(false), "\(String(describing: problem))") }
    #expect(decisions.count < 400)
    #expect(throws: TriageError.self) { try decide([finding]) }
    #expect(try Data(contentsOf: folder.url("triage.sqlite")).count == length)
  }

  /// Each page in turn is lost.
  @Test func whatCanBeReadOfADamagedFileIs() throws {
    try decide(many(300), note: String(repeating: "n", count: 100))
    let whole = try Data(contentsOf: folder.url("triage.sqlite"))
    var partial = 0
    for page in 1..<whole.count / 4_096 {
      var bytes = whole
      bytes.replaceSubrange(page * 4_096..<page * 4_096 + 4_096, with: Data(repeating: 0xA5, count: 4_096))
      try bytes.write(to: folder.url("triage.sqlite"))
      let (decisions, problem) = store().legibleDecisions()
      if case .damaged = problem, !decisions.isEmpty { partial += 1 }
      if problem == nil { #expect(decisions.count == 300) }
      #expect(throws: TriageError.self) { try store().examine() }
      #expect(try Data(contentsOf: folder.url("triage.sqlite")) == bytes)
    }
    #expect(partial > 0)
  }

  // MARK: Ends

  /// A program that is killed while it decides leaves whole batches, and a file that anybody goes on with.
  @Test func killsAtAnyMomentLeaveWholeBatches() async throws {
    let batch = 40
    for round in 0..<10 {
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, round = round as Int, batch = batch as Int] in
        let delay = UInt32(1_000 + round * 3_000 + Int.random(in: 0..<3_000))
        let thread = Thread {
          usleep(delay)
          kill(getpid(), SIGKILL)
        }
        let store = TriageStore(path: path)
        var number = 0
        while true {
          let findings = (0..<batch).map {
            FindingID(check: "lambda-no-owner", resource: "arn:\(round)-\(number)-\($0)")
          }
          if number == 1 { thread.start() }
          _ = try store.apply(.note("n"), to: findings, Occasion(author: "ana", at: 1, snapshotAt: 1))
          number += 1
        }
      }
      let decisions = try store().decisions()
      #expect(decisions.count > 0 && decisions.count.isMultiple(of: batch))
    }
    #expect(try store().examine() ?? 0 > 0)
  }
}
