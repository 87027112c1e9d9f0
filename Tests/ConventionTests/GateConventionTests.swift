import Foundation
import Testing

/// Readers ask answers for their fields in one way, which names whatever is not as AWS documents it.
@Suite struct GateConventionTests {
  /// A view that is asked for a field by its name, written out or handed on.
  private static let asked = try? NSRegularExpression(pattern: #"\w\??\[("|name\]|field\]|other\])"#)

  /// Who asks views themselves: the gate, what tells the form of a file before it is read, and what reads policies, which
  /// the policy engine has taken by then.
  private static let gates: Set = [
    "Reading/FileReading+Gate.swift", "Reading/DocumentProblems.swift", "Reading/JSONView+Forms.swift",
    "Reading/JSONView+PlainPolicy.swift", "Reading/StatementElements+JSON.swift",
  ]

  @Test func onlyTheGateAsksAnswersForFields() throws {
    let asked = try #require(Self.asked)
    let folder = "Sources/SnapshotFormats/"
    let files = ["Reading", "Services", "Files"].flatMap { Repository.swiftFiles(in: folder + $0) }
    #expect(files.count > 40)
    let asking = try files.filter { file in
      let text = try Repository.text(of: file)
      return asked.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
    #expect(Set(asking.map { String(Repository.name(of: $0).dropFirst(folder.count)) }) == Self.gates)
  }

  /// What is wrong with a field is said by the gate, so that nobody says it and forgets that something is unknown.
  @Test func readersOfCallsReportNoWrongTypes() throws {
    for file in Repository.swiftFiles(in: "Sources/SnapshotFormats/Services") {
      let text = try Repository.text(of: file)
      for word in ["problems", ".wrongType", ".checked(", ".field("] {
        #expect(!text.contains(word), "\(Repository.name(of: file)) has \(word)")
      }
    }
  }
}
