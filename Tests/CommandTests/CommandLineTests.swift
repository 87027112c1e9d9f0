import Testing

@Suite struct CommandLineTests {
  private let snapshot = Program.snapshot

  @Test func helpAndVersionAreAnswersNotMistakes() throws {
    let help = try Program("--help")
    #expect(help.status == 0)
    #expect(help.output.contains("SUBCOMMANDS"))
    #expect(help.errors.isEmpty)
    let version = try Program("--version")
    #expect(version.status == 0)
    #expect(version.output.hasPrefix("lambdascope "))
  }

  @Test(arguments: [
    [], ["check"], ["check", "a", "--nonsense"], ["check", "a", "--as-of", "yesterday"],
    ["check", "a", "--as-of", "2026-11-21T00:00"], ["check", "a", "--fail-on", "dreadful"],
    ["check", "a", "--trust", "12345"], ["check", "a", "--memory", "0"], ["check", "a", "--memory", "-1"],
    ["check", "a", "--memory", "1T"], ["check", "a", "--memory", "G"],
    ["check", "a", "--memory", "9223372036854775807K"], ["inventory", "a", "findings"],
    ["check", "a", "--format", "pdf"],
  ])
  func aMistakeIsExitCode2(arguments: [String]) throws {
    let run = try Program(arguments: arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test(arguments: [
    (["chekc", "a"], "did you mean check?"), (["chekc"], "did you mean check?"),
    (["who-cna", "a", "b", "c"], "did you mean who-can?"), (["frobnicate", "a"], "lambdascope --help lists the verbs"),
  ])
  func aMistypedVerbIsToldItsNeighbour(arguments: [String], hint: String) throws {
    let run = try Program(arguments: arguments)
    #expect(run.status == 2)
    #expect(run.errors == "lambdascope: there is no verb or snapshot \"\(arguments[0])\"; \(hint)\n")
  }

  @Test func aFolderThatIsMissingIsNoVerb() throws {
    let run = try Program("no-such-folder")
    #expect(run.status == 3)
    #expect(!run.errors.contains("verb"))
  }

  @Test func withoutATerminalTheSummaryIsPrinted() throws {
    let run = try Program(snapshot)
    #expect(run.status == 0)
    #expect(run.lines.first?.contains("1 account, 2 functions") == true)
    #expect(!run.output.contains("\u{1B}"))
    let plain = try Program(snapshot, environment: ["LANG": "C"])
    #expect(plain.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [
    ("accounts", 1), ("functions", 2), ("triggers", 1), ("vpc-attachments", 0), ("permissions", 1),
    ("organization", 0),
  ])
  func everyTableCanBeWritten(table: String, rows: Int) throws {
    for (format, heads) in [("text", 1), ("jsonl", 0), ("csv", 1), ("markdown", 2)] {
      let run = try Program("inventory", snapshot, table, "--format", format)
      #expect(run.status == 0)
      #expect(run.lines.count == rows + heads, "\(format)")
    }
  }

  @Test func aFilterMayAskForFindings() throws {
    let run = try Program(
      "inventory",
      snapshot,
      "functions",
      "--select",
      "worst=critical is:public",
      "--format",
      "jsonl"
    )
    #expect(try run.objects.map { $0["name"] as? String } == ["legacy"])
    #expect(try run.objects.first?["failed"] as? Int ?? 0 > 0)
  }

  @Test func aCheckIsExplained() throws {
    let run = try Program("checks", "lambda-policy-public")
    #expect(run.status == 0)
    for part in ["Remedy", "Responsible", "Needs", "aws lambda"] { #expect(run.output.contains(part)) }
    let mistake = try Program("checks", "lambda-policy-publik")
    #expect(mistake.status == 2)
    #expect(mistake.errors.contains("did you mean lambda-policy-public?"))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func shellsLearnTheCommands(shell: String) throws {
    let run = try Program("completions", shell)
    #expect(run.status == 0)
    for verb in ["inventory", "who-can", "reach", "paths"] { #expect(run.output.contains(verb)) }
    #expect(try Program("--generate-completion-script", shell).output == run.output)
  }
}
