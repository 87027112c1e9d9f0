import AWSNames
import Checks
import Testing
import Triage

@Suite struct DecisionTests {
  @Test(arguments: [
    ("90d", "2027-02-19"), ("1d", "2026-11-22"), ("2027-02-18", "2027-02-18"), ("2026-11-21", "2026-11-21"),
    ("never", "never"),
  ])
  func readsAnExpiry(_ text: String, _ expected: String) throws {
    let today = try #require(Day("2026-11-21"))
    #expect(Expiry(text, from: today)?.text == expected)
  }

  @Test(arguments: ["", "0d", "-3d", "d", "2026-11-20", "2027-02-30", "soon", "Never", "2027-02-18T00:00"])
  func refusesWhatIsNoExpiry(_ text: String) throws {
    let today = try #require(Day("2026-11-21"))
    #expect(Expiry(text, from: today) == nil)
  }

  @Test(arguments: [("2026-11-20", TriageState.accepted), ("2026-11-21", .accepted), ("2026-11-22", .reopened)])
  func anAcceptanceRunsOut(_ today: String, _ expected: TriageState) throws {
    let last = try #require(Day("2026-11-21"))
    let decision = Decision(
      finding: FindingID(check: "c", resource: "r"),
      state: .accepted,
      reason: "r",
      expiry: .day(last),
      author: "a",
      decidedAt: 0
    )
    #expect(decision.effectiveState(on: try #require(Day(today))) == expected)
  }
}
