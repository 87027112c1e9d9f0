import Foundation
import Testing

/// What keeps the screen open for more views and commands.
@Suite struct ScreenConventionTests {
  @Test func whatAViewIsStandsInItsDescription() throws {
    let switches = try Regex(#"\bswitch\b.*\b(view|View)\b"#)
    let patterns = try Regex(#"\bcase (\.\w+, )*\.(vpcAttachments|catalogue)\b"#)
    let folders = ["Sources/Browser", "Sources/lambdascope/Explorer", "Sources/TestSupport/Browsing"]
    for file in folders.flatMap({ Repository.swiftFiles(in: $0) }) {
      for line in try Repository.text(of: file).split(separator: "\n") {
        #expect(!line.contains(switches) && !line.contains(patterns), "\(Repository.name(of: file)): \(line)")
      }
    }
  }

  @Test func everyViewHasAFileAndALine() throws {
    let list = try Repository.text(of: Repository.root.appending(path: "Sources/Browser/Views/View.swift"))
    let files = Repository.swiftFiles(in: "Sources/Browser/Views").filter {
      $0.lastPathComponent.hasSuffix("View.swift")
    }
    let described = try files.flatMap { file in
      try Repository.text(of: file).matches(of: #/public static let (\w+) = View\(/#).map { String($0.output.1) }
    }
    #expect(!described.isEmpty)
    for name in described { #expect(list.contains(".\(name)"), "\(name)") }
  }

  /// A command, an edit, an action or an effect that nobody takes must not compile.
  @Test func whatAPersonAsksForIsNeverSwitchedAside() throws {
    let folders = ["Sources/Browser", "Sources/lambdascope/Explorer", "Sources/TestSupport/Browsing"]
    let start = try Regex(
      #"^( *)(return )?switch (\w+\.)*(command|edit|action|effect|motion|fold|key|layers\.last) \{"#
    )
    var count = 0
    for file in folders.flatMap({ Repository.swiftFiles(in: $0) }) {
      let lines = try Repository.text(of: file).split(separator: "\n", omittingEmptySubsequences: false)
      for (position, line) in lines.enumerated() {
        guard let match = line.firstMatch(of: start), let indent = match.output[1].substring else { continue }
        count += 1
        let body = lines[(position + 1)...].prefix { $0 != indent + "}" }
        #expect(
          !body.contains(indent + "default:") && !body.contains { $0.hasPrefix(indent + "default: ") },
          "\(Repository.name(of: file)):\(position + 1)"
        )
      }
    }
    #expect(count > 20)
  }
}
