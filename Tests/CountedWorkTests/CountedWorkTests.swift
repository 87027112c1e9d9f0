import Foundation
import TestSupport
import Testing

/// Twice as much of anything costs twice as much, and not four times.
///
/// Work is counted, not timed: calls of the runtime of Swift for reading a snapshot, judging it, putting every finding in
/// words and exporting them all, less what the snapshot costs without the thing that grows.
@Suite struct CountedWorkTests {
  /// A program of its own counts for itself alone, whatever other tests do beside it.
  @Test func twiceAsMuchCostsTwiceAsMuch() throws {
    let kinds = try run([]).split(separator: " ").map(String.init)
    #expect(kinds.count >= 10)
    let lines = try run(["150"] + kinds).split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.map { $0[0] } == kinds)
    for line in lines {
      let costs = line.dropFirst().compactMap(Double.init)
      try #require(costs.count == 2)
      print("\(line[0]): \(Int(costs[0])) calls for 150, \(Int(costs[1])) for 300")
      #expect(costs[0] > 1_000, "\(line[0]) costs nothing")
      #expect(costs[1] <= 2.2 * costs[0], "\(line[0])")
    }
  }

  private func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: BuiltProduct.path(of: "CountedWork"))
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text.trimmingCharacters(in: .newlines)
  }
}
