import Foundation
import Testing

/// Names, details and short forms are written for people and never read back.
@Suite struct DisplayTextConventionTests {
  private static let shown = "sourceName|detail|actions|resources|principals|policyName"

  /// What tells of a shown text that is read.
  struct Sign: CustomTestStringConvertible, Sendable {
    var name: String
    var pattern: String
    /// Lines that it must catch, and lines that it must let pass.
    var caught: [String]
    var passed: [String]

    var testDescription: String { name }
  }

  static let signs = [
    Sign(
      name: "a shown text compared or taken apart",
      pattern: #"[tT]ext\([^()]*\.("# + shown
        + #")(\[[^\]]*\])?\)+\s*(==|!=|\.(split|hasPrefix|hasSuffix|contains|drop|prefix|firstIndex))"#,
      caught: [
        #"guard text(trigger.detail) == "internet-facing" else { return false }"#,
        #"let parts = text(statement.actions).split(separator: ",")"#,
        "inventory.text(triggers.sourceName[row]).hasPrefix(name)",
      ],
      passed: [
        "let more = text(trigger.detail)", "text(function.name) == wanted", "statement.actions == other.actions",
      ]
    ),
    Sign(
      name: "the bytes of a shown text",
      pattern: #"withUTF8\([^()]*\.("# + shown + #")\b"#,
      caught: [
        "strings.withUTF8(of: statement.principals) { $0.first }", "pool.withUTF8(record.policyName) { hash($0) }",
      ],
      passed: ["strings.withUTF8(of: statement.document) { parse($0) }"]
    ),
    Sign(
      name: "a word of a column that has a value behind it",
      pattern: #"source\.text\("(worst|exposure|route|effect|status|severity|type|kind)""#,
      caught: [#"if source.text("exposure", row) == "internet" { return .warn }"#],
      passed: [#"let name = source.text("name", row)"#, #"Column("exposure")"#]
    ),
    Sign(
      name: "what a load balancer's trigger shows of its scheme",
      pattern: #"(==|\.contains\(|id\(of: )\s*"(internet-facing|internal|no load balancer)""#,
      caught: [
        #"detail == "internet-facing""#, #"let id = strings.id(of: "internal")"#,
        #"words.contains("no load balancer")"#,
      ],
      passed: [#"isInternetFacing ? .warning("internet-facing") : .text("internal")"#]
    ),
  ]

  @Test(arguments: signs)
  func shownTextIsNotReadBack(_ sign: Sign) throws {
    // The exported field itself, and a reload that looks for the line which reads as the old one did.
    let allowed: Set = [
      "Sources/SnapshotFormats/Services/ElasticLoadBalancing.swift", "Sources/Browser/Reduce/RowTranslation.swift",
    ]
    let telling = try Regex(sign.pattern)
    for file in Repository.swiftFiles(in: "Sources") where !allowed.contains(Repository.name(of: file)) {
      for line in try Repository.text(of: file).split(separator: "\n") {
        #expect(!line.contains(telling), "\(Repository.name(of: file)): \(line)")
      }
    }
  }

  @Test(arguments: signs)
  func theSignCatchesWhatItShould(_ sign: Sign) throws {
    let telling = try Regex(sign.pattern)
    for line in sign.caught { #expect(line.contains(telling), "\(line)") }
    for line in sign.passed { #expect(!line.contains(telling), "\(line)") }
  }

  /// A field of a record or table that is renamed would leave the signs looking for nothing.
  @Test func whatIsShownIsStillCalledSo() throws {
    let files = try Repository.swiftFiles(in: "Sources/Inventory").map { try Repository.text(of: $0) }
    for name in Self.shown.split(separator: "|") {
      #expect(files.contains { $0.contains("public var \(name)") || $0.contains("public let \(name)") }, "\(name)")
    }
  }
}
