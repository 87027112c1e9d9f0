import Checks
import Foundation
import Testing
import Triage

/// What one program sees of what another decides, and what it may take back.
@Suite struct TwoProgramsTests {
  let folder = TemporaryFolder()
  let finding = FindingID(check: "lambda-policy-public", resource: "arn:aws:lambda:us-east-1:111122223333:function:a")
  let ana = Occasion(author: "ana", at: 100, snapshotAt: 50)
  let ben = Occasion(author: "ben", at: 200, snapshotAt: 50)

  private func store() -> TriageStore { TriageStore(path: folder.path("triage.sqlite")) }

  private func state(_ state: TriageState) -> TriageChange { .state(state, reason: "", expiry: nil) }

  @Test func oneSeesWhatAnotherDecidesAndNotItself() throws {
    let (mine, theirs) = (store(), store())
    #expect(try mine.decisions().isEmpty)
    _ = try theirs.apply(state(.reviewing), to: [finding], ben)
    #expect(try mine.changedDecisions()?[finding]?.author == "ben")
    #expect(try mine.changedDecisions() == nil)
    _ = try mine.apply(state(.fixing), to: [finding], ana)
    #expect(try mine.changedDecisions() == nil)
    #expect(try theirs.changedDecisions()?[finding]?.state == .fixing)
    // What others did before one's own change is still news.
    _ = try theirs.apply(.note("both"), to: [finding], ben)
    _ = try mine.apply(state(.open), to: [finding], ana)
    #expect(try mine.changedDecisions()?[finding]?.note == "both")
  }

  @Test func aFileThatIsPutInPlaceOfAnotherIsSeen() throws {
    let mine = store()
    _ = try mine.apply(state(.reviewing), to: [finding], ana)
    #expect(try mine.decisions().count == 1)
    let other = TriageStore(path: folder.path("other.sqlite"))
    _ = try other.apply(state(.fixing), to: [finding], ben)
    try FileManager.default.removeItem(atPath: folder.path("triage.sqlite"))
    #expect(try mine.changedDecisions()?.isEmpty == true)
    try FileManager.default.moveItem(atPath: folder.path("other.sqlite"), toPath: folder.path("triage.sqlite"))
    #expect(try mine.changedDecisions()?[finding]?.author == "ben")
  }

  @Test func comparingDoesNotHideWhatAnotherHasDecided() throws {
    let (mine, theirs) = (store(), store())
    _ = try mine.decisions()
    _ = try theirs.apply(state(.reviewing), to: [finding], ben)
    _ = try mine.compare(with: Occasion(author: "ana", at: 300, snapshotAt: 90)) { _ in .unknown }
    #expect(try mine.changedDecisions()?[finding]?.author == "ben")
  }

  @Test func undoGoesOnIntoEarlierSessionsOfTheSamePerson() throws {
    let first = store()
    _ = try first.apply(state(.reviewing), to: [finding], ana)
    _ = try first.apply(state(.fixing), to: [finding], ana)
    let second = store()
    _ = try second.apply(.note("later"), to: [finding], ana)
    #expect(try second.undo(ana)?.decisions.map(\.note) == [""])
    #expect(try second.undo(ana)?.decisions.map(\.state) == [.reviewing])
    #expect(try second.undo(ana)?.cleared == [finding])
    #expect(try second.undo(ana) == nil)
    #expect(try second.redo(ana)?.decisions.map(\.state) == [.reviewing])
    #expect(try second.redo(ana)?.decisions.map(\.state) == [.fixing])
    #expect(try second.redo(ana)?.decisions.map(\.note) == ["later"])
    #expect(try second.redo(ana) == nil)
  }

  @Test func undoNeverTakesBackWhatAnotherPersonOrASessionBesideHasDone() throws {
    _ = try store().apply(state(.reviewing), to: [finding], ben)
    let mine = store()
    #expect(try mine.undo(ana) == nil)
    let beside = store()
    _ = try beside.apply(state(.fixing), to: [finding], ana)
    #expect(try mine.undo(ana) == nil)
    #expect(try beside.undo(ana)?.decisions.map(\.author) == ["ben"])
  }
}
