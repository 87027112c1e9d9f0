import Answers
import Exports
import Testing

/// Whoever can choose a format on screen can ask for it headless.
@Suite struct FormatCommandTests {
  private func words(_ verb: String) throws -> [String] {
    let help = try Program(verb, "--help").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let values = try #require(help.firstMatch(of: /--format <format> [^(]*\(values: ([^;]*); default: text\)/)?.1)
    return values.split(separator: ", ").map(String.init)
  }

  @Test func theFormatsOfTheListAreThoseOfTheVerbs() throws {
    #expect(try words("check") == ["text"] + ExportFormats.ofFindings.map(\.id))
    #expect(try words("inventory") == ["text"] + ExportFormats.ofTables.map(\.id))
  }

  @Test(arguments: Questions.all.map { $0.form.verb })
  func theFormatsOfTablesAreThoseOfEveryQuestion(_ verb: String) throws {
    // A policy can also be written alone, as AWS takes it.
    let own = verb == LeastPrivilegeQuestion.form.verb ? ["json"] : []
    #expect(try words(verb) == ["text"] + own + ExportFormats.ofTables.map(\.id))
  }

  @Test(arguments: ExportFormats.ofFindings.map(\.id))
  func everyFormatOfFindingsIsOfferedHeadless(_ id: String) throws {
    let run = try Program("check", Program.snapshot, "--as-of", "2026-11-21", "--format", id)
    #expect(run.status == 0)
    #expect(run.output.contains("lambda-policy-public"))
  }

  @Test(arguments: ExportFormats.ofTables.map(\.id))
  func everyFormatOfTablesIsOfferedHeadless(_ id: String) throws {
    let run = try Program("inventory", Program.snapshot, "functions", "--format", id)
    #expect(run.status == 0)
    #expect(run.output.contains("legacy"))
  }
}
