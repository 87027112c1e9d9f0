import Answers
import Exports
import Foundation
import Testing

@Suite struct CSVTests {
  private func evidence(_ description: String) async throws -> String {
    let export = try #require(await SampleFindings(description: description).export())
    let lines = CSV().text(export).split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4)
    #expect(lines.last == "")
    let line = try #require(lines.dropFirst().first)
    let start = try #require(line.range(of: "Says what its description says,")).upperBound
    let end = try #require(line.range(of: ",,111122223333/")).lowerBound
    return String(line[start..<end])
  }

  @Test(arguments: [
    ("plain", "plain"),
    ("a,b", "\"a,b\""),
    ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("=1+1", "'=1+1"),
    ("+1", "'+1"),
    ("-1", "'-1"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "'␉x"),
    ("\rx", "'␍x"),
    ("＝1", "'＝1"),
    ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
    ("a\nb\u{0}c", "a␊b␀c"),
    ("\u{1B}[31m", "␛[31m"),
    ("a\u{202E}b", "a<U+202E>b"),
    ("ü–漢", "ü–漢"),
    ("1=1", "1=1"),
    // A quotation mark with an accent on it is still one to whoever reads bytes.
    ("a,\"\u{301}b", "\"a,\"\"\u{301}b\""),
  ])
  func aCellIsNeitherAFormulaNorTwoCells(text: String, cell: String) async throws {
    #expect(try await evidence(text) == cell)
  }

  @Test func theHeadNamesEveryColumn() async throws {
    let export = try #require(await SampleFindings().export())
    let head = try #require(CSV().text(export).split(separator: "\r\n").first)
    #expect(head == SampleFindings.columns)
    let functions = CSV().functions(export).split(separator: "\r\n")
    #expect(functions.count == 3)
    #expect(functions[0].hasPrefix("name,account,account-id,region,runtime,memory,"))
    #expect(functions[1].hasPrefix("checkout,111122223333,111122223333,eu-central-1,,128,"))
  }
}
