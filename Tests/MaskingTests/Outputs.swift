import AWSNames
import Access
import Answers
import Browser
import Checks
import Exports
import Foundation
import Inventory
import Query
import Screen
import SnapshotFormats
import TestSupport

/// Everything that the program says of a snapshot, asked for in all ways there are.
struct Outputs {
  private let inventory: Inventory
  private let problems: [SnapshotProblem]
  private let engine: CheckEngine
  private let findings: FindingSet
  private let header: Header
  /// Takes a text, and what it came out of.
  private let look: (String, String) -> Void

  init?(of snapshot: URL, _ look: @escaping (String, String) -> Void) {
    guard let result = SnapshotReader.read(snapshot.path), let day = Day("2026-11-21") else { return nil }
    inventory = result.inventory
    problems = result.problems
    engine = CheckEngine(CheckContext(inventory: inventory, asOf: day))
    findings = FindingSet(of: engine)
    header = Header(version: "1", snapshot: "planted", inventory: inventory, day: day)
    self.look = look
  }

  private var dataset: Dataset {
    var dataset = Dataset(
      inventory: inventory,
      asOf: engine.context.asOf,
      checks: engine.catalogue,
      context: engine.context,
      details: { [engine] in engine.details(of: $0) }
    )
    dataset.setFindings(findings)
    return dataset
  }
}

// MARK: Lists and answers

extension Outputs {
  /// Every table, and the findings, in every format and as text.
  func lookAtLists() throws {
    let dataset = dataset
    for table in TableKind.allCases where table != .findings {
      let rows = (0..<UInt32(dataset.rowCount(of: table))).map { $0 }
      try look(at: TableRecords(dataset: dataset, table: table, rows: rows), table.name)
    }
    let records = FindingRecords(
      dataset: dataset,
      engine: engine,
      rows: (0..<UInt32(dataset.rowCount(of: .findings))).map { $0 }
    )
    for format in ExportFormats.ofFindings {
      try format.write(findings: records, header) { look(String(decoding: $0, as: UTF8.self), "findings \(format.id)") }
    }
    let text = try TextTable(records)
    look(([text.head] + text.lines()).joined(separator: "\n"), "findings text")
    for problem in problems { look("\(problem.place): \(problem.sentence)".printable, "problems") }
  }

  private func look(at records: some RecordSource, _ name: String) throws {
    for format in ExportFormats.ofTables {
      try format.write(rows: records, header) { look(String(decoding: $0, as: UTF8.self), "\(name) \(format.id)") }
    }
    let text = try TextTable(records)
    look(([text.head] + text.lines()).joined(separator: "\n"), "\(name) text")
  }

  /// Every question about functions, roles and users, in every format and as text.
  func lookAtAnswers() throws {
    let session = AnswerSession(engine, name: "planted", findings: findings, media: .lines)
    let functions = (0..<inventory.functions.count).map { inventory.functionARN(RowID(index: $0)) }
    let roles = inventory.roles.indices.map { inventory.strings[inventory.roles[$0].arn] }
    let users = inventory.users.indices.map { inventory.strings[inventory.users[$0].arn] }
    // Lists hold them all; each question is put about some of them.
    for subject in (functions + users + roles).filter({ $0.number.isMultiple(of: 5) }) {
      for question in ["reach", "paths"] { try ask(question, [subject], session) }
      try ask("can", [subject, "lambda:InvokeFunction", "*"], session)
    }
    for function in functions where function.number.isMultiple(of: 3) {
      for question in ["callers", "responsibility", "least-privilege"] { try ask(question, [function], session) }
      try ask("who-can", ["lambda:InvokeFunction", function], session)
    }
    for question in ["paths", "responsibility", "coverage", "summary", "mends"] { try ask(question, [], session) }
  }

  private func ask(_ verb: String, _ words: [String], _ session: AnswerSession) throws {
    guard let question = Questions.named(verb) else { return }
    try ask(question, words, session)
  }

  private func ask<Asked: Question>(_ question: Asked.Type, _ words: [String], _ session: AnswerSession) throws {
    do throws(QuestionError) {
      let question = try Asked(words: words)
      let facts = try question.facts(in: session)
      let text = AnswerText(session, ink: Ink(depth: .none))
      for part in question.parts(of: facts) {
        let lines = text.lines(question.answer(part, in: session))
        look(lines.joined(separator: "\n"), "\(Asked.form.verb) text")
      }
      for missing in question.lacks(facts) {
        look(missing.sentence(in: session).printable, "\(Asked.form.verb) missing")
      }
      write(AnswerRecords(question, facts, in: session), Asked.form.verb)
    } catch {
      look(error.description.printable, "\(Asked.form.verb) error")
    }
  }

  private func write(_ records: some RecordSource, _ verb: String) {
    for format in ExportFormats.ofTables {
      // The sink does not throw.
      try? format.write(rows: records, header) { look(String(decoding: $0, as: UTF8.self), "\(verb) \(format.id)") }
    }
  }
}

// MARK: The explorer

extension Outputs {
  /// Every tab of the side pane about every row, with what is copied from its lines.
  func lookAtPanes() {
    let context = PaneContext(engine, findings: findings)
    for topic in topics {
      for tab in PaneTab.allCases where tab != .document { look(at: context.document(tab, topic), "pane \(tab)") }
    }
  }

  private var topics: [PaneTopic] {
    let resources = ResourceType.all.flatMap { type in
      (0..<inventory.count(of: type)).map { PaneTopic.resource(ResourceID(type: type, row: UInt32($0))) }
    }
    let triggers = (0..<inventory.triggers.count).map { PaneTopic.trigger(RowID(index: $0)) }
    let attachments = (0..<inventory.vpcAttachments.count).map { PaneTopic.attachment(RowID(index: $0)) }
    let permissions = stride(from: 0, to: inventory.permissions.count, by: 4).map {
      PaneTopic.permission(RowID(index: $0))
    }
    let nodes = inventory.organizationNodes.indices.map { PaneTopic.node(RowID(index: $0)) }
    return resources + triggers + attachments + permissions + nodes
  }

  private func look(at document: PaneDocument, _ name: String) {
    for line in document.lines {
      look(line.text, name)
      if let trailing = line.trailing { look(trailing.text, name) }
      if let copy = line.copyText { look(copy, "\(name), copied") }
    }
  }

  /// Every document of the snapshot, as it is shown and as it is copied.
  func lookAtDocuments(of snapshot: URL) throws {
    let context = PaneContext(engine, findings: findings)
    for file in PlantedSnapshot.files(in: snapshot) {
      let data = try Data(contentsOf: file)
      for part in file.pathExtension == "ndjson" ? data.split(separator: 0x0A) : [data] {
        look(at: context.document(of: Array(part)), "document")
        look(context.maskedJSON(of: Array(part)) ?? "", "document, copied")
      }
    }
  }

  /// Every view, with its first rows and every tab beside them, as they are drawn and copied.
  func lookAtScreens() {
    for columns in [90, 220] {
      var session = BrowsingSession(
        inventory,
        catalogue: engine.catalogue,
        asOf: engine.context.asOf,
        columns: columns,
        rows: 60
      )
      for view in View.allCases {
        session.press(":")
        session.type(view.name)
        session.press("enter")
        look(at: session, view)
        for step in 0..<12 {
          session.press(step.isMultiple(of: 3) ? "l j" : "j")
          for kind in Self.copies + (step == 0 ? [.table] : []) {
            session.perform(.command(.output(.copy(kind))))
          }
          if step < 8 { session.press("\(step + 1)") }
          look(at: session, view)
        }
        session.press("=")
        look(at: session, view)
        session.press("esc")
      }
      for text in session.copied { look(text, "clipboard") }
    }
  }

  private static let copies: [CopyKind] = [.row, .cell, .id, .arn, .finding, .json, .paneLine]

  private func look(at session: BrowsingSession, _ view: View) {
    look(session.screen.joined(separator: "\n"), "screen of \(view.name)")
  }
}
