import Answers
import Exports
import Foundation
import Query
import Testing

/// An answer says the same in every format.
@Suite struct AnswerFormatTests {
  /// A record of the answer, as each format that carries all of it has it.
  private struct Answer {
    var objects: [[String: Any]]
    var sheet: [[String]]
    var report: [[String]]
    var text: [Substring]

    init(_ words: [String]) throws {
      func run(_ format: String) throws -> Program {
        let run = try Program(arguments: words + ["--as-of", "2026-11-21", "--format", format])
        #expect([0, 4].contains(run.status))
        return run
      }
      objects = try run("jsonl").objects
      sheet = try run("csv").lines.map { AnswerFormatTests.cells(String($0)) }
      report = try run("markdown").lines.map { line in
        // Blanks and no more stand around the bars between cells; those within have a stroke before them.
        line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false).map { cell in
          cell.trimmingPrefix("`").hasSuffix("`") ? String(cell.dropFirst().dropLast()) : String(cell)
        }
      }
      text = try run("text").lines
    }
  }

  private static let demo = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Snapshots/demo").path()

  /// The cells of a line after RFC 4180, of values that have no line breaks.
  private static func cells(_ line: String) -> [String] {
    var cells: [[UInt8]] = [[]]
    var isQuoted = false
    var last: UInt8 = 0
    for byte in line.utf8 {
      defer { last = byte }
      switch byte {
      case UInt8(ascii: "\""):
        // A quote that opens again where one has just closed is one of the text.
        if !isQuoted, last == byte { cells[cells.count - 1].append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: cells.append([])
      default: cells[cells.count - 1].append(byte)
      }
    }
    return cells.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The columns of a field in a sheet: a place has two.
  private static func columns(_ field: RecordField<Record>) -> [(head: String, field: RecordField<Record>)] {
    (field.kind == .place ? ["file", "offset"] : [field.id]).map { ($0, field) }
  }

  /// What a sheet says of a field of a JSON object; nil for a list and a place.
  private static func cell(_ object: [String: Any], _ field: RecordField<Record>) -> String? {
    switch (object[field.key], field.kind) {
    case (nil, _), (is NSNull, _): ""
    case (let value, .flag): (value as? Bool).map { $0 ? "yes" : "no" }
    case (let value, .number): (value as? Int).map(String.init)
    case (let value, _): value as? String
    }
  }

  @Test(arguments: Questions.all.map { $0.form.verb })
  func anAnswerIsTheSameInEveryFormat(_ verb: String) throws {
    let question = try #require(Questions.named(verb))
    let words = question.form.words.filter { !$0.isOptional }
      .map { $0.kind == .action ? "lambda:InvokeFunction" : "legacy-webhook" }
    let answer = try Answer([verb, Self.demo] + words)
    #expect(!answer.objects.isEmpty && !answer.text.isEmpty)
    #expect(answer.sheet.count == answer.objects.count + 1)
    #expect(answer.report.count == answer.objects.count + 2)
    let columns = question.fields.flatMap { Self.columns($0) }
    #expect(answer.sheet.first == columns.map(\.head))
    let shown = question.fields.filter { $0.visibility == .standard }
    #expect(answer.report.first == shown.map(\.title))
    for (object, (cells, line)) in zip(answer.objects, zip(answer.sheet.dropFirst(), answer.report.dropFirst(2))) {
      try #require(cells.count == columns.count && line.count == shown.count, "\(cells)")
      for (column, cell) in zip(columns, cells) {
        guard let value = Self.cell(object, column.field) else { continue }
        #expect(cell == value || cell == "'" + value, "\(column.head)")
      }
      for (field, cell) in zip(shown, line) where [.number, .flag].contains(field.kind) {
        let value = Self.cell(object, field)
        #expect(cell == (value == "" ? "–" : value), "\(field.key)")
      }
    }
  }

  /// The text is the same answer for people; its numbers are those of the records.
  @Test(arguments: [ResponsibilityQuestion.form.verb, SummaryQuestion.form.verb])
  func theTextTellsEveryNumber(_ verb: String) throws {
    let answer = try Answer([verb, Self.demo])
    let told = Set(answer.text.flatMap { $0.split { !$0.isNumber } })
    let fields = try #require(Questions.named(verb)).fields.filter { $0.kind == .number }
    let numbers = answer.objects.flatMap { object in fields.compactMap { object[$0.key] as? Int } }
    #expect(numbers.count > 20)
    for number in numbers { #expect(told.contains(Substring(String(number)))) }
  }

  @Test func theTextOfCoverageCountsItsRecords() throws {
    let answer = try Answer([CoverageQuestion.form.verb, Self.demo])
    let answered = answer.objects.count { $0["state"] as? String == "collected" }
    #expect(answer.text.first == "\(answered) of \(answer.objects.count) calls answered")
    for object in answer.objects {
      let count = (object["unknownChecks"] as? [String])?.count ?? 0
      guard count > 0, let call = object["call"] as? String else { continue }
      let words = "\(count) \(count == 1 ? "check" : "checks") unknown"
      #expect(answer.text.contains { $0.contains(call) && $0.hasSuffix(words) }, "\(call)")
    }
  }

  @Test func anAnswerGoesToAFileWholeOrNotAtAll() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/coverage.csv"
    let arguments = ["coverage", Program.snapshot, "--format", "csv", "--output", path]
    #expect(try Program(arguments: arguments).output.isEmpty)
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(try written == Program(arguments: Array(arguments.dropLast(2))).output)
    let refused = try Program(arguments: arguments)
    #expect(refused.status == 2 && refused.errors.contains("--force allows it"))
    #expect(try Program(arguments: arguments + ["--force"]).status == 0)
  }

  @Test func linesOfQuestionsAreAnsweredOneByOne() throws {
    let run = try Program("can", Program.snapshot, "-", "--format", "csv")
    #expect(run.status == 2)
    #expect(run.errors.contains("answered one by one, as text or jsonl"))
  }
}
