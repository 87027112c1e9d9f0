import Foundation
import Testing

/// Whoever uses a target from outside is told what everything in it is.
@Suite struct DocumentationTests {
  /// Targets whose cases are explained as well.
  private static let whole = [
    "AWSNames", "Answers", "Browser", "JSON", "Query", "Screen", "Settings", "SnapshotFormats", "Terminal", "Triage",
    "Workers",
  ]

  @Test func everyPublicDeclarationIsExplained() throws {
    var count = 0
    for file in Repository.swiftFiles(in: "Sources") {
      let lines = try Repository.text(of: file).split(separator: "\n", omittingEmptySubsequences: false)
      for (position, line) in lines.enumerated() where isPublic(line) {
        count += 1
        #expect(isExplained(position, lines), "\(Repository.name(of: file)):\(position + 1): \(line)")
      }
    }
    #expect(count > 1_000)
  }

  @Test(arguments: whole)
  func everyPublicCaseIsExplained(_ target: String) throws {
    for file in Repository.swiftFiles(in: "Sources/\(target)") {
      let lines = try Repository.text(of: file).split(separator: "\n", omittingEmptySubsequences: false)
      var indents: [Int] = []
      for (position, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
        let indent = line.prefix { $0 == " " }.count
        let words = line.dropFirst(indent)
        while let last = indents.last, indent <= last, !words.hasPrefix("//"), !words.hasPrefix("@") {
          indents.removeLast()
        }
        if words.hasPrefix("public enum ") || words.hasPrefix("public indirect enum ") { indents.append(indent) }
        guard words.hasPrefix("case "), indents.last == indent - 2 else { continue }
        #expect(isExplained(position, lines), "\(Repository.name(of: file)):\(position + 1): \(line)")
      }
    }
  }

  private func isPublic(_ line: Substring) -> Bool {
    let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
    guard words.first == "public" || words.first == "open" else { return false }
    return !["import", "extension"].contains(words.dropFirst().first)
  }

  /// Whether a doc comment stands before a line, or before its attributes.
  private func isExplained(_ position: Int, _ lines: [Substring]) -> Bool {
    let before = lines[..<position].last { !$0.drop { $0 == " " }.hasPrefix("@") }
    return before?.drop { $0 == " " }.hasPrefix("///") == true
  }
}
