import Foundation
import Testing

/// The documentation's promises name the tests that hold them.
@Suite struct ThreatModelTests {
  @Test func everyTestNamedInTheDocumentationExists() throws {
    let suites = try Set(
      Repository.swiftFiles(in: "Tests").flatMap {
        try Repository.text(of: $0).matches(of: /struct (\w+Tests)\b/).map { String($0.1) }
      }
    )
    let page = Repository.root.appending(path: "Sources/lambdascope/Documentation.docc/ThreatModel.md")
    let named = try String(contentsOf: page, encoding: .utf8).matches(of: /`(\w+Tests)`/).map { String($0.1) }
    #expect(named.count > 20)
    for name in named { #expect(suites.contains(name), "\(name) is no suite") }
  }
}
