import AWSNames
import Checks
import Foundation
import Testing
import Triage

@Suite struct TriageStoreTests {
  let folder = TemporaryFolder()
  let public1 = FindingID(check: "lambda-policy-public", resource: "arn:aws:lambda:us-east-1:111122223333:function:a")
  let public2 = FindingID(check: "lambda-policy-public", resource: "arn:aws:lambda:us-east-1:111122223333:function:b")
  let first = Occasion(author: "ana", at: 100, snapshotAt: 50)

  @Test func remembersWhatWasDecided() throws {
    let store = TriageStore(path: folder.path("triage.sqlite"))
    let day = try #require(Day("2027-02-18"))
    let change = TriageChange.state(.accepted, reason: "behind the proxy", expiry: .day(day))
    #expect(try store.apply(change, to: [public1, public2], first).count == 2)

    let again = TriageStore(path: folder.path("triage.sqlite"))
    let expected = Decision(
      finding: public1,
      state: .accepted,
      reason: "behind the proxy",
      expiry: .day(day),
      author: "ana",
      decidedAt: 100,
      snapshotAt: 50
    )
    #expect(try again.decisions()[public1] == expected)
    #expect(try again.decisions().count == 2)
  }

  @Test(arguments: [
    (TriageChange.state(.accepted, reason: " ", expiry: .never), TriageError.reasonMissing(.accepted)),
    (.state(.accepted, reason: "known", expiry: nil), .expiryMissing),
    (.state(.falsePositive, reason: "", expiry: nil), .reasonMissing(.falsePositive)),
    (.state(.notApplicable, reason: "", expiry: nil), .reasonMissing(.notApplicable)),
    (.state(.fixed, reason: "mended", expiry: nil), .notChosenByPeople(.fixed)),
  ])
  func refusesWhatIsNotSaidInFull(_ change: TriageChange, _ expected: TriageError) throws {
    let store = TriageStore(path: folder.path("triage.sqlite"))
    #expect(throws: expected) { try store.apply(change, to: [public1], first) }
    #expect(try store.decisions().isEmpty)
    #expect(try store.revision() == 0)
  }

  @Test func takesBackABulkChangeAsOneStep() throws {
    let store = TriageStore(path: folder.path("triage.sqlite"))
    _ = try store.apply(.state(.reviewing, reason: "", expiry: nil), to: [public1], first)
    let before = try store.decisions()
    _ = try store.apply(.state(.falsePositive, reason: "test data", expiry: nil), to: [public1, public2], first)
    let after = try store.decisions()

    let undone = try #require(try store.undo(first))
    #expect(undone.decisions.map(\.state) == [.reviewing])
    #expect(undone.cleared == [public2])
    #expect(try store.decisions() == before)
    #expect(try store.redo(first)?.count == 2)
    #expect(try store.decisions() == after)
    #expect(try store.redo(first) == nil)
  }

  @Test func undoesInTheOrderThingsWereDone() throws {
    let store = TriageStore(path: folder.path("triage.sqlite"))
    let states: [TriageState] = [.reviewing, .fixing, .open]
    for state in states { _ = try store.apply(.state(state, reason: "", expiry: nil), to: [public1], first) }
    #expect(try store.undo(first)?.decisions.first?.state == .fixing)
    #expect(try store.undo(first)?.decisions.first?.state == .reviewing)
    #expect(try store.redo(first)?.decisions.first?.state == .fixing)
    _ = try store.apply(.note("asked the owner"), to: [public1], first)
    #expect(try store.redo(first) == nil)
    #expect(try store.decisions()[public1]?.state == .fixing)
    #expect(try store.decisions()[public1]?.note == "asked the owner")
  }

  @Test func leavesAloneWhatAnotherProgramHasChangedSince() throws {
    let mine = TriageStore(path: folder.path("triage.sqlite"))
    let theirs = TriageStore(path: folder.path("triage.sqlite"))
    _ = try mine.apply(.state(.reviewing, reason: "", expiry: nil), to: [public1, public2], first)
    let second = Occasion(author: "ben", at: 200, snapshotAt: 50)
    _ = try theirs.apply(.state(.fixing, reason: "", expiry: nil), to: [public1], second)

    let undone = try #require(try mine.undo(first))
    #expect(undone.skipped == [public1])
    #expect(undone.cleared == [public2])
    #expect(try mine.decisions()[public1]?.author == "ben")
    #expect(try theirs.revision() == mine.revision())
  }

  @Test func tellsTheHistoryNewestFirst() throws {
    let store = TriageStore(path: folder.path("triage.sqlite"))
    _ = try store.apply(.state(.reviewing, reason: "", expiry: nil), to: [public1], first)
    _ = try store.undo(Occasion(author: "ben", at: 300, snapshotAt: 50))
    let history = try store.history(of: public1)
    #expect(history.map(\.action) == [.undone, .decided])
    #expect(history.map(\.author) == ["ben", "ana"])
    #expect(history.map(\.decision?.state) == [nil, .reviewing])
    #expect(try store.history(of: public2).isEmpty)
  }

  @Test func twoProgramsWriteAtOnce() async throws {
    let path = folder.path("triage.sqlite")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let store = TriageStore(path: path)
          for number in 0..<25 {
            let finding = FindingID(check: "lambda-no-owner", resource: "arn:\(writer)", discriminator: "\(number)")
            _ = try store.apply(.note("n"), to: [finding], Occasion(author: "\(writer)", at: 1, snapshotAt: 1))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try TriageStore(path: path).decisions().count == 100)
  }

  @Test func aKillLosesNothingThatWasConfirmed() async throws {
    let path = folder.path("triage.sqlite")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = TriageStore(path: path)
      let finding = FindingID(check: "lambda-no-owner", resource: "arn:x")
      _ = try store.apply(.note("kept"), to: [finding], Occasion(author: "ana", at: 1, snapshotAt: 1))
      kill(getpid(), SIGKILL)
    }
    let kept = try TriageStore(path: path).decisions()
    #expect(kept.values.map(\.note) == ["kept"])
  }

  @Test func keepsTheFileAndItsFoldersToTheUser() throws {
    let path = folder.path("state/lambdascope/triage.sqlite")
    _ = try TriageStore(path: path).apply(.note("n"), to: [public1], first)
    #expect(try permissions(path) == 0o600)
    #expect(try permissions(folder.path("state/lambdascope")) == 0o700)
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
