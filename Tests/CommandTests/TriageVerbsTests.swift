import Checks
import Foundation
import Testing
import Triage

/// Decisions as lines of a file that people review and merge.
@Suite struct TriageVerbsTests {
  private let folder: TemporaryFolder
  private let a = FindingID(check: "lambda-no-owner", resource: "arn:aws:lambda:us-east-1:111122223333:function:a")
  private let b = FindingID(check: "lambda-no-owner", resource: "arn:aws:lambda:us-east-1:111122223333:function:b")

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func decide(_ author: String, _ finding: FindingID, _ state: TriageState, at: Int64) throws {
    let change = TriageChange.state(state, reason: state.needsReason ? "since \(author)" : "", expiry: nil)
    let occasion = Occasion(author: author, at: at, snapshotAt: 0)
    _ = try TriageStore(path: path(author)).apply(change, to: [finding], occasion)
  }

  private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  @Test func decisionsGoFromOneFileToAnother() throws {
    try decide("ana", b, .falsePositive, at: 1_800_000_000)
    try decide("ana", a, .reviewing, at: 1_800_000_001)
    let exported = try Program("triage", "export", path("lines"), "--triage", path("ana"))
    #expect(exported.status == 0 && exported.errors.isEmpty)
    let lines = try text("lines").split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains("function:a") && lines[1].contains("since ana"))
    #expect(try Program("triage", "export", path("lines"), "--triage", path("ana")).status == 2)
    #expect(try Program("triage", "export", path("lines"), "--triage", path("ana"), "--force").status == 0)
    #expect(try Program("triage", "export", "-", "--triage", path("ana")).output == text("lines"))
    let imported = try Program("triage", "import", path("lines"), "--triage", path("ben"))
    #expect(imported.output == "2 added, 0 changed, 0 as they were, 0 decided side by side\n")
    #expect(try Program("triage", "export", "-", "--triage", path("ben")).output == text("lines"))
    let again = try Program("triage", "import", path("lines"), "--triage", path("ben"))
    #expect(again.output == "0 added, 0 changed, 2 as they were, 0 decided side by side\n")
    #expect(try Program("triage", "check", path("lines")).status == 0)
    #expect(try Program("triage", "check", path("ben")).output == "2 decisions; the file is whole\n")
  }

  @Test func aTriageFileIsTakenForLinesAndNeverReplacedByThem() throws {
    try decide("ana", a, .reviewing, at: 1_800_000_000)
    try decide("ben", b, .fixing, at: 1_800_000_000)
    let imported = try Program("triage", "import", path("ana"), "--triage", path("ben"))
    #expect(imported.status == 0 && imported.output.hasPrefix("1 added"))
    for other in ["ana", "ben"] {
      let run = try Program("triage", "export", path(other), "--triage", path("ben"), "--force")
      #expect(run.status == 2 && run.errors.contains("is a database"))
    }
    #expect(try Program("triage", "check", path("ben")).output == "2 decisions; the file is whole\n")
  }

  /// Two branches, put together as `merge=union` of git does it.
  @Test func linesOfTwoBranchesAreMergedAndConflictsListed() throws {
    try decide("ana", a, .reviewing, at: 1_800_000_000)
    try decide("ben", a, .fixing, at: 1_800_000_060)
    try decide("ben", b, .reviewing, at: 1_800_000_000)
    var union = ""
    for name in ["ben", "ana"] { union += try Program("triage", "export", "-", "--triage", path(name)).output }
    try folder.write(union, to: "union")
    let checked = try Program("triage", "check", path("union"))
    #expect(checked.status == 1)
    #expect(checked.output.contains("decided side by side") && checked.output.contains("3 decisions about 2 findings"))
    let imported = try Program("triage", "import", path("union"), "--triage", path("ana"))
    #expect(imported.status == 0)
    let conflict = try #require(imported.lines.first)
    #expect(conflict.contains("fixing by ben at 2027-01-15T08:01:00Z is in force, reviewing by ana"))
    #expect(imported.output.contains("1 added, 1 changed, 0 as they were, 1 decided side by side"))
    #expect(try Program("triage", "compact", path("union")).status == 0)
    #expect(try text("union").split(separator: "\n").count == 2)
    #expect(try Program("triage", "check", path("union")).status == 0)
    #expect(try Program("triage", "export", "-", "--triage", path("ana")).output == text("union"))
  }

  @Test func linesThatTellNoDecisionAreNamedAndNothingIsLostForThem() throws {
    try decide("ana", a, .reviewing, at: 1_800_000_000)
    let good = try Program("triage", "export", "-", "--triage", path("ana")).output
    try folder.write("<<<<<<< ours\n\(good)=======\n{\"finding\": \"x|y\"}\n", to: "broken")
    let checked = try Program("triage", "check", path("broken"))
    #expect(checked.status == 4)
    for line in [1, 3, 4] { #expect(checked.errors.contains("broken:\(line): ")) }
    let compacted = try Program("triage", "compact", path("broken"))
    #expect(compacted.status == 4 && compacted.errors.contains("left as it is"))
    #expect(try text("broken").hasPrefix("<<<<<<<"))
    let imported = try Program("triage", "import", path("broken"), "--triage", path("ben"))
    #expect(imported.status == 4 && imported.output.hasPrefix("1 added"))
  }

  @Test func acceptancesThatHaveRunOutAreNamed() throws {
    let line = #"{"finding": "a|b", "state": "accepted", "reason": "r", "expiry": "2026-11-01", "author": "ana", "#
    try folder.write(line + #""decidedAt": "2026-10-01"}"#, to: "lines")
    let late = try Program("triage", "check", path("lines"), "--as-of", "2026-11-02")
    #expect(late.status == 0 && late.output.contains("has run out: a|b: accepted until 2026-11-01 by ana"))
    #expect(try !Program("triage", "check", path("lines"), "--as-of", "2026-11-01").output.contains("run out"))
  }

  @Test(arguments: [
    ["export", "-"], ["import", "/dev/null"], ["check", "/nonexistent"], ["compact", "/nonexistent"],
  ])
  func aForeignFileIsRefused(words: [String]) throws {
    try folder.write("no triage file, and long enough not to be taken for an empty one by anybody", to: "foreign")
    let isAboutLines = words[1] == "/nonexistent"
    let run = try Program(arguments: ["triage"] + words + (isAboutLines ? [] : ["--triage", path("foreign")]))
    #expect(words[0] == "import" ? run.status == 0 : run.status == 3)
    #expect(try text("foreign").hasPrefix("no triage file"))
  }

  @Test func aTriageFileIsCompacted() throws {
    for at in 0..<30 { try decide("ana", a, at % 2 == 0 ? .reviewing : .fixing, at: 1_800_000_000 + Int64(at)) }
    let before = try TriageStore(path: path("ana")).history(of: a)
    #expect(try Program("triage", "compact", path("ana")).status == 0)
    #expect(try TriageStore(path: path("ana")).history(of: a) == before)
  }
}
