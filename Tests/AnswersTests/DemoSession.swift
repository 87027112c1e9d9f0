import AWSNames
import Access
import Answers
import Checks
import Foundation
import IAM
import Inventory
import Mends
import Screen
import SnapshotFormats
import Workers

@testable import Browser

/// The bundled demo, read and checked once for all tests.
struct DemoSession {
  let engine: CheckEngine
  let findings: FindingSet
  let mends: MendNarrator?

  static let shared = Task { () -> DemoSession in
    let path = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Snapshots/demo").path
    guard let result = SnapshotReader.read(path), let day = Day("2026-11-21") else {
      preconditionFailure("the demo lies beside the tests")
    }
    let engine = CheckEngine(CheckContext(inventory: result.inventory, asOf: day))
    guard let findings = await engine.run(workers: 2, progress: CheckProgress()) else {
      preconditionFailure("nobody gives the checks up")
    }
    let mends = MendSet(engine, findings).map { MendNarrator($0, engine) }
    return DemoSession(engine: engine, findings: findings, mends: mends)
  }

  /// The snapshot as commands put questions to it.
  var lines: AnswerSession { AnswerSession(engine, name: "demo", findings: findings, media: .lines) }

  /// The snapshot as the side pane does.
  var pane: PaneContext { PaneContext(engine, findings: findings, mends: mends) }

  var inventory: Inventory { engine.context.inventory }

  /// The ARNs of some functions, evenly spread over the snapshot.
  static let places = 0..<12

  func function(_ place: Int) -> RowID<FunctionRecord> {
    RowID(index: place * inventory.functions.count / Self.places.count)
  }

  /// A question in all three forms.
  func forms<Asked: Question>(_ question: Asked) throws(QuestionError) -> Forms {
    let facts = try question.facts(in: lines)
    let renderer = AnswerText(lines, ink: Ink(depth: .none))
    let parts = Array(question.parts(of: facts))
    return Forms(
      text: parts.flatMap { renderer.lines(question.answer($0, in: lines)) },
      records: parts.flatMap { question.records($0, in: lines) },
      pane: AnswerPane(pane).document(try question.answer(in: pane.session))
    )
  }

  struct Forms {
    var text: [String]
    var records: [Record]
    var pane: PaneDocument
  }
}

extension PaneDocument {
  /// Lines at their indent, with what stands at the right edge behind two bars.
  var plainLines: [String] {
    lines.map { line in
      let head = String(repeating: " ", count: line.indent) + line.text
      return line.trailing.map { "\(head) || \($0.text)" } ?? head
    }
  }

  /// The lines below a heading, at any depth.
  func lines(below title: String) -> [PaneLine] {
    guard let start = lines.firstIndex(where: { $0.text == title }) else { return [] }
    return Array(lines[(start + 1)...].prefix { $0.indent > lines[start].indent })
  }
}

extension Record {
  func text(_ key: String) -> String {
    if case .text(let text)? = self[key] { return text }
    return ""
  }

  func number(_ key: String) -> Int {
    if case .number(let number)? = self[key] { return number }
    return -1
  }

  func count(_ key: String) -> Int {
    if case .list(let values)? = self[key] { return values.count }
    return 0
  }
}
