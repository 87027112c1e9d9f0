import Foundation
import TestSupport
import Testing

/// The script that puts the explorer to kills, signals and keys at random, in short; see `Tests/Sessions/README.md`.
@Suite struct SessionScriptTests {
  private static let python = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    .map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: python != nil, "Python is not here"))
  func findsNothingLostHungOrLeftChanged() throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Sessions/sessions.py")
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = [
      script.standardizedFileURL.path(), "--program", BuiltProduct.path(of: "lambdascope"), "--kills", "3",
      "--signals", "6", "--keys", "2", "--length", "80",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    let counts = text.matches(of: /: 0 lost, 0 damaged, 0 hung, 0 not restored, 0 ended otherwise\n/)
    #expect(counts.count == 3, "\(text)")
  }
}
