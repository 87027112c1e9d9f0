import Answers
import Inventory
import Screen
import Testing

@testable import Browser

/// What holds for every question.
@Suite struct QuestionTests {
  private static let verbs = Questions.all.map { $0.form.verb }

  @Test func `No two questions have the same verb`() { #expect(Set(Self.verbs).count == Self.verbs.count) }

  @Test(arguments: verbs) func `A question is a command of the palette, completed word by word`(verb: String) throws {
    let form = try #require(Questions.named(verb)).form
    #expect(!form.purpose.isEmpty && !form.abstract.isEmpty && form.abstract.hasSuffix("."))
    // A view of the same name goes before a question.
    let command = try #require(PaletteCommand.all.first { $0.names.contains(verb) })
    #expect(View.allCases.contains { $0.name == verb } || command.argument == form.usage)
  }

  @Test(arguments: verbs) func `Too many words make no question`(verb: String) {
    #expect(AskedQuestion(verb, Array(repeating: "x", count: 12)).problem != nil)
  }

  @Test(arguments: verbs) func `Names of records are one word or camel case, each once`(verb: String) async throws {
    let demo = await DemoSession.shared.value
    let function = demo.inventory.functionARN(demo.function(1))
    let form = try #require(Questions.named(verb)).form
    let words = form.words.filter { !$0.isOptional }.map { word in
      word.kind == .action ? "lambda:InvokeFunction" : function
    }
    for record in try #require(Questions.named(verb)).init(words: words).records(in: demo.lines) {
      try check(record)
    }
  }

  /// So that a format which writes fields one after the other writes the whole record, in its order.
  @Test(arguments: verbs) func `Names of records stand in the order of the question's fields`(verb: String) async throws
  {
    let demo = await DemoSession.shared.value
    let question = try #require(Questions.named(verb))
    let names = question.fields.map(\.key)
    #expect(Set(names).count == names.count && question.fields.allSatisfy { !$0.title.isEmpty })
    let words = question.form.words.filter { !$0.isOptional }
    var count = 0
    for place in DemoSession.places {
      let function = demo.inventory.functionARN(demo.function(place))
      let asked = try question.init(words: words.map { $0.kind == .action ? "lambda:InvokeFunction" : function })
      for record in try asked.records(in: demo.lines) {
        count += 1
        let places = record.fields.map { names.firstIndex(of: $0.key) ?? -1 }
        #expect(!places.contains(-1) && places == places.sorted(), "\(record.fields.map(\.key))")
      }
      if words.isEmpty { break }
    }
    #expect(count > 0)
  }

  private func check(_ record: Record) throws {
    let keys = record.fields.map(\.key)
    #expect(Set(keys).count == keys.count)
    for field in record.fields {
      #expect(field.key.wholeMatch(of: /[a-z]+([A-Z][a-z]*)*/) != nil, "\(field.key)")
      try check(field.value)
    }
  }

  private func check(_ value: Record.Value) throws {
    switch value {
    case .record(let record): try check(record)
    case .list(let values): for value in values { try check(value) }
    case .text, .number, .flag, .moment, .json, .none: break
    }
  }

  @Test(arguments: verbs) func `No line of an answer steers a terminal`(verb: String) async throws {
    let demo = await DemoSession.shared.value
    let function = demo.inventory.functionARN(demo.function(2))
    let question = try #require(Questions.named(verb))
    let words = question.form.words.filter { !$0.isOptional }.map { word in
      word.kind == .action ? "lambda:InvokeFunction" : function
    }
    let answer = try question.init(words: words).answer(in: demo.lines)
    for line in AnswerText(demo.lines, ink: Ink(depth: .none)).lines(answer) { #expect(line == line.printable) }
  }
}
