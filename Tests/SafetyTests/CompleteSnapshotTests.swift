import Checks
import Foundation
import Inventory
import Testing
import Workers

@testable import SnapshotFormats

/// `Fixtures/complete` is what its name says, so that what is tried on it is tried on everything.
@Suite struct CompleteSnapshotTests {
  @Test func everyCheckFailsSomewhere() throws {
    let desk = try SnapshotDesk(.complete())
    let judgement = try Judgement(desk.readAll(), on: desk.pool)
    #expect(judgement.problems.isEmpty)
    #expect(Set(judgement.fails.map(\.check)) == Set(Check.all.map(\.id)))
  }

  /// A file that is read again alone gives what it gives among all others.
  @Test func readsTheSameFileByFile() throws {
    let desk = try SnapshotDesk(.complete())
    let (all, parts) = (try Judgement(desk.readAll(), on: desk.pool), try Judgement(desk.read(), on: desk.pool))
    #expect(parts.problems.isEmpty)
    #expect(parts.fails == all.fails)
    #expect(parts.unknowns == all.unknowns)
  }

  @Test func everyCallThatIsReadHasAFile() throws {
    let calls = Set(try Change.fields(of: .complete()).map { String($0[0].operation) })
    #expect(Set(OperationReader.all.map(\.operation.name)).isSubset(of: calls))
  }

  /// Whatever a reader calls by name stands somewhere in the snapshot, unless it is a word that a field may hold.
  @Test func everyFieldThatIsReadIsThere() throws {
    let fields = Set(try Change.fields(of: .complete()).map { $0[0].field })
    let named = try Self.sourcesOfReaders().flatMap { source in
      source.matches(of: /"([A-Za-z_]\w*)"/).map { String($0.1) }
    }
    #expect(named.count > 300)
    #expect(Set(named).subtracting(fields).sorted() == Self.words)
  }

  private static let words = [
    "ANY", "API_MAPPING_ONLY", "AWS_IAM", "Active", "AssumedRole", "COMPLETED", "ENABLED", "HTTP", "IAMUser", "Image",
    "NONE", "PRIVATE", "PassThrough", "WEBSOCKET", "Zip", "allow", "authenticate", "deny", "internal", "null", "off",
    "passthrough", "verify",
  ]

  private static func sourcesOfReaders() throws -> [String] {
    let readers = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/SnapshotFormats/Services")
    return try FileManager.default.contentsOfDirectory(at: readers, includingPropertiesForKeys: nil).map { file in
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      return lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    }
  }
}
