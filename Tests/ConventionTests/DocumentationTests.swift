import Foundation
import Testing

/// Whoever uses a target from outside is told what everything in it is.
@Suite struct DocumentationTests {
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

  /// Cases and requirements of protocols are as public as what they belong to.
  @Test func everyPublicCaseAndRequirementIsExplained() throws {
    var count = 0
    for file in Repository.swiftFiles(in: "Sources") {
      let lines = try Repository.text(of: file).split(separator: "\n", omittingEmptySubsequences: false)
      for position in Self.members(lines) {
        count += 1
        #expect(
          isExplained(position, lines),
          "\(Repository.name(of: file)):\(position + 1): \(lines[position])"
        )
      }
    }
    #expect(count > 300)
  }

  @Test func membersAreFoundWhereTheyStand() {
    let text = """
      public enum Kind {
        case plain
        case row = "a row of a table says what it is"
        enum Inner {
          case hidden
        }
        func isOne() -> Bool {
          switch self {
          case .plain: true
          }
        }
      }
      enum Hidden {
        case none
      }
      public protocol Teller {
        associatedtype Told
        func tell()
        var told: Told { get }
      }
      """
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      Self.members(lines).map { lines[$0].drop { $0 == " " } } == [
        "case plain", "associatedtype Told", "func tell()", "var told: Told { get }",
      ]
    )
  }

  /// Lines of the cases of public enumerations and of the requirements of public protocols.
  ///
  /// A case whose raw value is a text of several words is a row of a table, and told by it.
  private static func members(_ lines: [Substring]) -> [Int] {
    let requirement = #/(static |mutating |nonmutating )*(func|var|init|subscript|associatedtype)\b/#
    var found: [Int] = []
    var homes: [(indent: Int, isProtocol: Bool)] = []
    for (position, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let indent = line.prefix { $0 == " " }.count
      let words = line.dropFirst(indent)
      while let last = homes.last, indent <= last.indent, !words.hasPrefix("//"), !words.hasPrefix("@") {
        homes.removeLast()
      }
      if let home = homes.last, indent == home.indent + 2 {
        let isRow = words.hasSuffix(" =") || words.contains(#/= "[^"]* [^"]*"$/#)
        let isCase = words.hasPrefix("case ") && !isRow
        if home.isProtocol ? words.prefixMatch(of: requirement) != nil : isCase { found.append(position) }
      }
      if words.hasPrefix("public enum ") || words.hasPrefix("public indirect enum ") { homes.append((indent, false)) }
      if words.hasPrefix("public protocol ") { homes.append((indent, true)) }
    }
    return found
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
