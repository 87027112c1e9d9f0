import Checks
import Foundation
import Testing
import Triage

@Suite struct CheckCommandTests {
  private let snapshot = Program.snapshot

  @Test func textNamesTheWorstFirstAndCountsAtTheEnd() throws {
    let run = try Program("check", snapshot, "--as-of", "2026-11-21")
    #expect(run.status == 0)
    #expect(run.lines.first?.hasPrefix("Severity  Result") == true)
    #expect(run.lines[1].hasPrefix("critical  fail"))
    #expect(run.lines.last?.contains(" failed (") == true)
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.output.contains("correct-horse-battery"))
  }

  @Test func aJSONLineIsAFinding() throws {
    let run = try Program("check", snapshot, "--as-of", "2026-11-21", "--format", "jsonl", "--select", "status:fail")
    let findings = try run.objects
    let checks = Set(findings.compactMap { $0["check"] as? String })
    #expect(checks.isSuperset(of: ["lambda-policy-public", "lambda-runtime-deprecated", "lambda-env-secrets"]))
    #expect(Set(findings.compactMap { $0["status"] as? String }) == ["fail"])
    #expect(!run.output.contains("correct-horse-battery"))
  }

  @Test func passesAreWrittenOnlyWhenAskedFor() throws {
    func statuses(_ arguments: String...) throws -> Set<String> {
      let run = try Program(arguments: ["check", snapshot, "--format", "jsonl"] + arguments)
      return Set(try run.objects.compactMap { $0["status"] as? String })
    }
    #expect(try statuses() == ["fail", "unknown"])
    #expect(try statuses("--all") == ["fail", "unknown", "pass", "not-applicable"])
  }

  @Test func datesAreJudgedByTheDayGiven() throws {
    func fails(_ day: String) throws -> Bool {
      let run = try Program(
        "check",
        snapshot,
        "--as-of",
        day,
        "--format",
        "jsonl",
        "--select",
        "check=lambda-runtime-deprecated status:fail"
      )
      return try !run.objects.isEmpty
    }
    #expect(try fails("2026-11-21"))
    #expect(try !fails("2021-01-01"))
  }

  @Test(arguments: [
    ("critical", "", 1), ("info", "", 1), ("critical", "severity<critical", 0), ("low", "status:unknown", 0),
  ])
  func failOnLooksAtWhatIsWritten(severity: String, filter: String, status: Int32) throws {
    #expect(try Program("check", snapshot, "--fail-on", severity, "--select", filter).status == status)
  }

  @Test func decisionsJoinTheFindingsAndSettleThem() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/triage.sqlite"
    let finding = FindingID(
      check: "lambda-policy-public",
      resource: "arn:aws:lambda:eu-central-1:111122223333:function:legacy",
      discriminator: "open"
    )
    _ = try TriageStore(path: file).apply(
      .state(.accepted, reason: "a honeypot", expiry: .never),
      to: [finding],
      Occasion(author: "test", at: 1_795_000_000, snapshotAt: 0)
    )
    let filter = "check=lambda-policy-public"
    let run = try Program(
      "check",
      snapshot,
      "--triage",
      file,
      "--select",
      filter,
      "--format",
      "jsonl",
      "--fail-on",
      "low"
    )
    #expect(run.status == 0)
    let object = try #require(try run.objects.first)
    #expect(object["state"] as? String == "accepted")
    #expect(object["reason"] as? String == "a honeypot")
    #expect(object["expires"] as? String == "never")
    #expect(try Program("check", snapshot, "--select", filter, "--fail-on", "low").status == 1)
    #expect(try Program("check", snapshot, "--triage", file, "--select", "state:accepted").lines.count == 3)
  }

  @Test func aMissingFileOfDecisionsIsAMistakeOnlyWhenNamed() throws {
    let run = try Program("check", snapshot, "--triage", "/nonexistent/triage.sqlite")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }

  @Test func aFilterThatIsWrongShowsWhere() throws {
    let run = try Program("check", snapshot, "--select", "a sevrity:high")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        lambdascope: --select: there is no field "sevrity"; try severity; a text to look for stands in quotes
          a sevrity:high
            ^

        """
    )
  }
}
