import Foundation
import Testing

/// Names, details and short forms are written for people and never read back.
@Suite struct DisplayTextConventionTests {
  private static let shown = "sourceName|detail|actions|resources|principals|policyName"

  @Test(arguments: [
    // A shown text that is compared or taken apart.
    #"[tT]ext\([^()]*\.("# + shown
      + #")(\[[^\]]*\])?\)+\s*(==|!=|\.(split|hasPrefix|hasSuffix|contains|drop|prefix|firstIndex))"#,
    #"withUTF8\([^()]*\.("# + shown + #")\b"#,
    // A word of a column that has a value behind it.
    #"source\.text\("(worst|exposure|route|effect|status|severity|type|kind)""#,
    // What a load balancer's trigger shows of its scheme.
    #"(==|\.contains\(|id\(of: )\s*"(internet-facing|internal|no load balancer)""#,
  ])
  func shownTextIsNotReadBack(_ pattern: String) throws {
    // The exported field itself, and a reload that looks for the line which reads as the old one did.
    let allowed: Set = [
      "Sources/SnapshotFormats/Services/ElasticLoadBalancing.swift", "Sources/Browser/Reduce/RowTranslation.swift",
    ]
    let telling = try Regex(pattern)
    for file in Repository.swiftFiles(in: "Sources") where !allowed.contains(Repository.name(of: file)) {
      for line in try Repository.text(of: file).split(separator: "\n") {
        #expect(!line.contains(telling), "\(Repository.name(of: file)): \(line)")
      }
    }
  }
}
