import Access
import Answers
import Inventory
import Screen
import Testing

@testable import Checks

/// A small snapshot that questions of tests are put to.
struct AskedSnapshot {
  let session: AnswerSession

  init(checks: [Check] = [], _ add: (inout ExampleBuilder) -> Void) throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    add(&builder)
    let context = try #require(builder.build()).context
    session = AnswerSession(CheckEngine(context, catalogue: checks), name: "example")
  }

  /// The lines of an answer, without colours.
  func text(_ question: some Question) throws -> String {
    try text(question.answer(in: session))
  }

  func text(_ answer: Answer) -> String {
    AnswerText(session, ink: Ink(depth: .none)).lines(answer).joined(separator: "\n")
  }

  /// The records of an answer as JSON, one a line.
  func json(_ question: some Question) throws -> String {
    try question.records(in: session).map(\.jsonText).joined(separator: "\n")
  }
}
