import Foundation
import Testing

/// JSON is read, escaped and written by one target.
@Suite struct JSONConventionTests {
  /// What gives away a reader or a writer of JSON: that of others, and the escapes of one made by hand.
  private static let tells = [
    "JSONSerialization", "JSONDecoder", "JSONEncoder", "import CSimdJSON", #"\\\""#, #"\\u"#, #"{\""#,
  ]

  /// They write snapshots for tests and measurements, as a collector would.
  private static let writersOfSnapshots = ["Sources/Benchmarks/", "Sources/TestSupport/"]

  @Test func onlyOneTargetReadsAndWritesJSON() throws {
    let files = Repository.swiftFiles(in: "Sources").filter { file in
      !(["Sources/JSON/"] + Self.writersOfSnapshots).contains { Repository.name(of: file).hasPrefix($0) }
    }
    #expect(files.count > 100)
    for file in files {
      let text = try Repository.text(of: file)
      for tell in Self.tells { #expect(!text.contains(tell), "\(Repository.name(of: file)) has \(tell)") }
    }
  }
}
