import AWSNames
import Answers
import Checks
import Foundation
import Inventory
import JSON
import Screen
import SnapshotFormats
import TestSupport
import Testing

/// A name that was shown without its secret stands for the one that it was made from.
@Suite struct MaskedNameTests {
  @Test func `what was shown masked can be asked about`() throws {
    let snapshot = try PlantedSnapshot.inNames()
    let inventory = try #require(SnapshotReader.read(snapshot.url.path)).inventory
    let engine = CheckEngine(CheckContext(inventory: inventory, asOf: try #require(Day("2026-11-21"))))
    let session = AnswerSession(engine, name: "planted", findings: FindingSet(of: engine), media: .lines)
    let names =
      (0..<inventory.functions.count).prefix(8).map { ("callers", inventory.functionARN(RowID(index: $0))) }
      + inventory.roles.indices.prefix(8).map { ("reach", inventory.strings[inventory.roles[$0].arn]) }
    var (same, ambiguous) = (0, 0)
    for (verb, name) in names where name.holdsSecret {
      let shown = name.withoutSecrets
      let asked = try answer(verb, shown, session)
      if asked == nil { ambiguous += 1 } else { same += 1 }
      let meant = try #require(try answer(verb, name, session))
      if let asked { #expect(asked == meant, "\(shown)") }
      #expect(!meant.holdsSecret)
    }
    print("\(same) names asked by what is shown of them, \(ambiguous) shown like others")
    #expect(same >= 4)
  }

  /// The lines of an answer; nil where several names are shown alike.
  private func answer(_ verb: String, _ name: String, _ session: AnswerSession) throws -> String? {
    let question = try #require(Questions.named(verb))
    return try lines(question, name, session)
  }

  private func lines<Asked: Question>(_ type: Asked.Type, _ name: String, _ session: AnswerSession) throws -> String? {
    do throws(QuestionError) {
      let question = try Asked(words: [name])
      let facts = try question.facts(in: session)
      let text = AnswerText(session, ink: Ink(depth: .none))
      return question.parts(of: facts).flatMap { text.lines(question.answer($0, in: session)) }.joined(separator: "\n")
    } catch {
      #expect(!error.description.holdsSecret)
      return nil
    }
  }
}
