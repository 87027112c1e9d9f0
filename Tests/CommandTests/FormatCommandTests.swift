import Answers
import Exports
import Testing

/// Whoever can choose a format on screen can ask for it headless.
@Suite struct FormatCommandTests {
  private func words(_ verb: String) throws -> [String] { words(ofHelp: try Program(verb, "--help").output) }

  private func words(ofHelp text: String) -> [String] {
    let help = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let values = help.firstMatch(of: /--format <format> [^(]*\(values: ([^;]*); default: text\)/)?.1
    return values?.split(separator: ", ").map(String.init) ?? []
  }

  /// So that a verb which offers fewer formats, or none, is seen.
  @Test func theWordsOfAVerbAreThoseItOffers() throws {
    let help = """
        --format <format>       How to write it.
                                (values: text, csv; default:
                                text)
        --output <file>         (values: a, b; default: a)
      """
    #expect(words(ofHelp: help) == ["text", "csv"])
    #expect(try words("checks") == [])
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
