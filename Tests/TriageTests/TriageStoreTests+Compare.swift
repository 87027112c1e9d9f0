import Checks
import Testing
import Triage

@Suite struct ComparingWithANewerSnapshot {
  let folder = TemporaryFolder()
  let finding = FindingID(check: "lambda-url-auth-none", resource: "arn:aws:lambda:us-east-1:111122223333:function:a")

  @Test(arguments: [
    (TriageState.open, Presence.gone, TriageState.fixed),
    (.accepted, .gone, .fixed),
    (.fixing, .present, .fixing),
    (.fixing, .unknown, .fixing),
    (.accepted, .unknown, .accepted),
  ])
  func closesWhatIsGone(_ state: TriageState, _ presence: Presence, _ expected: TriageState) throws {
    let store = try storeWith(state)
    _ = try store.compare(with: Occasion(author: "ana", at: 300, snapshotAt: 200)) { _ in presence }
    #expect(try store.decisions()[finding]?.state == expected)
  }

  @Test func reopensWhatCameBack() throws {
    let store = try storeWith(.accepted)
    _ = try store.compare(with: Occasion(author: "ana", at: 300, snapshotAt: 200)) { _ in .gone }
    let outcome = try store.compare(with: Occasion(author: "ana", at: 400, snapshotAt: 250)) { _ in .present }
    #expect(outcome.decisions.map(\.state) == [.reopened])
    #expect(outcome.decisions.map(\.author) == ["snapshot"])
    #expect(outcome.decisions.map(\.expiry) == [nil])
    #expect(try store.history(of: finding).map(\.action) == [.compared, .compared, .decided])
  }

  @Test(arguments: [100, 99, 0])
  func anOlderOrTheSameSnapshotChangesNothing(_ collectedAt: Int64) throws {
    let store = try storeWith(.open)
    let outcome = try store.compare(with: Occasion(author: "ana", at: 300, snapshotAt: collectedAt)) { _ in .gone }
    #expect(outcome.count == 0)
    #expect(try store.decisions()[finding]?.state == .open)
  }

  @Test func undoDoesNotReachWhatASnapshotDid() throws {
    let store = try storeWith(.reviewing)
    _ = try store.compare(with: Occasion(author: "ana", at: 300, snapshotAt: 200)) { _ in .gone }
    let undone = try #require(try store.undo(Occasion(author: "ana", at: 400, snapshotAt: 200)))
    #expect(undone.skipped == [finding])
    #expect(try store.decisions()[finding]?.state == .fixed)
  }

  private func storeWith(_ state: TriageState) throws -> TriageStore {
    let store = TriageStore(path: folder.path("triage.sqlite"))
    let change = TriageChange.state(
      state,
      reason: state.needsReason ? "because" : "",
      expiry: state == .accepted ? .never : nil
    )
    _ = try store.apply(change, to: [finding], Occasion(author: "ana", at: 150, snapshotAt: 100))
    return store
  }
}
