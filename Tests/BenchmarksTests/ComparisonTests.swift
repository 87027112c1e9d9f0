import Foundation
import Testing

@testable import Benchmarks

@Suite struct ComparisonTests {
  private func report(_ figures: [(String, Double, String)]) -> Report {
    var report = Report()
    report.add(figures.map { Figure(name: $0.0, value: $0.1, unit: $0.2) }, of: "demo")
    return report
  }

  @Test(arguments: [
    (100, 103, "ms", Comparison.Verdict.same), (100, 103.1, "ms", .worse), (100, 97, "ms", .same),
    (100, 96.9, "ms", .better), (0, 0, "B", .same), (0, 1, "B", .worse), (55, 55, "", .same), (55, 54, "", .other),
  ])
  func `a figure is the same within the tolerance`(
    _ old: Double,
    _ new: Double,
    _ unit: String,
    _ verdict: Comparison.Verdict
  ) {
    let comparison = Comparison(report([("start", old, unit)]), report([("start", new, unit)]), tolerance: 0.03)
    #expect(comparison.rows.map(\.verdict) == [verdict])
    #expect(comparison.isWorse == (verdict == .worse))
    #expect(comparison.lines.count == 2)
    #expect(comparison.lines[1].hasPrefix("demo: start "))
  }

  @Test func `the least disturbed run counts`() {
    var old = report([("start", 12, "ms")])
    old.add([Figure(name: "start", value: 10, unit: "ms")], of: "demo")
    let new = report([("start", 10.2, "ms")])
    #expect(Comparison(old, new, tolerance: 0.03).rows.map(\.old) == [10])
    #expect(!Comparison(old, new, tolerance: 0.03).isWorse)
  }

  @Test func `what only one build measures is told and judged by nobody`() {
    let comparison = Comparison(report([("a", 1, "ms")]), report([("b", 1, "ms")]), tolerance: 0.03)
    #expect(comparison.rows.map(\.name) == ["demo: a", "demo: b"])
    #expect(comparison.rows.allSatisfy { $0.verdict == .alone })
    #expect(!comparison.isWorse)
  }

  @Test func `a file gathers the runs that are kept in it`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "figures-\(UUID().uuidString).json").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    var kept = KeptFigures()
    kept.json = path
    for value in [3, 2] { try kept.keep([Figure(name: "start", value: Double(value), unit: "ms")], of: "demo") }
    let report = try Report(file: URL(filePath: path))
    #expect(report == Report(entries: [Report.Entry(name: "demo: start", unit: "ms", values: [3, 2])]))
  }
}
