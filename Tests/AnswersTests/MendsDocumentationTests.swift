import Foundation
import IAM
import Access
import Mends
import Testing

@testable import Checks

/// The tables of the documentation say what the program does.
@Suite struct MendsDocumentationTests {
  private static func lines() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/lambdascope/Documentation.docc/Mends.md")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test func `the weights are those of the table`() throws {
    let weights = ScoreWeights.usual
    var rows = Severity.allCases.map { "| failure | \($0.name) | \(weights.points($0)) |" }
    rows.append("| unknown | of what a failure would | \(weights.unknown) % |")
    rows += Audience.allCases.map { "| callers | \($0.name) | \(weights.percent($0)) % |" }
    rows += Score.Power.allCases.map { "| reach | \($0.name) | \(weights.percent($0)) % |" }
    rows.append("| guard | a boundary or control policies | \(weights.guarded) % |")
    let lines = Set(try Self.lines())
    for row in rows { #expect(lines.contains(row), "\(row)") }
  }

  /// How far the command for a failure of a check is ready at best, in its examples and in the demo.
  @Test func `how far commands are ready stands in the table`() async throws {
    let demo = await DemoSession.shared.value
    var best: [String: Readiness] = [:]
    for check in Check.all {
      best[check.id] = .words
      for example in check.examples where example.expected == .fail {
        var builder = ExampleBuilder()
        example.make(&builder)
        guard let (context, resource) = builder.build(),
          case .fails(let failures) = check.evaluate(context, resource)
        else { continue }
        for failure in failures {
          best[check.id] = max(best[check.id] ?? .words, Readiness(failure.command ?? check.remedy.command))
        }
      }
    }
    for finding in demo.findings.findings where finding.status == .fail {
      let id = demo.engine.catalogue[Int(finding.check)].id
      best[id] = max(best[id] ?? .words, Readiness(demo.engine.details(of: finding).command))
    }
    let rows = Check.all.map { "| `\($0.id)` | \((best[$0.id] ?? .words).rawValue) |" }
    let lines = Set(try Self.lines())
    let missing = rows.filter { !lines.contains($0) }
    #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
  }

  private enum Readiness: String, Comparable, CaseIterable {
    case words = "words only"
    case value = "needs a value"
    case ready

    init(_ command: Command?) {
      guard let command else {
        self = .words
        return
      }
      self = command.isReady ? .ready : .value
    }

    static func < (left: Readiness, right: Readiness) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }
}
