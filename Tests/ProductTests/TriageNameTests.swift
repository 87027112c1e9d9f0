import Foundation
import Screen
import TestSupport
import Testing

/// As many decisions are kept as were confirmed, whatever stands in the names of a snapshot.
@Suite struct TriageNameTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// Texts of files, by folder of the account.
    var functions: [(folder: String, text: String)]
  }

  static let cases = [
    Case(testDescription: "U+0000", functions: [own(#"a\u0000b"#, #"a"#)]),
    Case(testDescription: "a mark behind a bar", functions: [own(#"a|\u0301b|c"#, #"\u0301x"#, #"%\u03017C"#)]),
    Case(testDescription: "a colon", functions: [own("a:b", "a", #"a:\u0301b"#)]),
    Case(testDescription: "names that look alike", functions: [own(#"caf\u00e9"#, #"cafe\u0301"#)]),
    Case(testDescription: "accounts without an id", functions: [without("dev"), without("prod")]),
    Case(testDescription: "one account in two folders", functions: [own("web"), (folder: "prod", own("web").text)]),
  ]

  private static func own(_ names: String...) -> (folder: String, text: String) {
    ("111122223333", SmallSnapshot.functions(names))
  }

  private static func without(_ folder: String) -> (folder: String, text: String) {
    (folder, #"{"Functions": [{"FunctionName": "web", "Runtime": "python3.7"}]}"#)
  }

  @Test(arguments: cases)
  func keepsWhatIsConfirmed(_ snapshot: Case) throws {
    let folder = try TemporaryFolder()
    for (name, text) in snapshot.functions {
      try folder.write(text, to: "\(name)/eu-central-1/lambda-list-functions.json")
    }
    let triage = folder.path + "-triage.sqlite"
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: triage + end) } }
    let explorer = try Explorer(folder.path, arguments: ["--triage", triage], size: Size(columns: 160, rows: 40))
    let terminal = explorer.terminal
    try terminal.go("i", to: "Findings")
    try terminal.wait { !$0.text.contains("still running") && $0.line(0).contains("unknown") }
    terminal.type("z=atr")
    try terminal.wait(for: "u undoes")
    let confirmed = try #require(terminal.text.firstMatch(of: /(\d+) findings reviewing/)).output.1
    #expect(!terminal.text.contains("left alone"))
    _ = try explorer.quit()

    let all = try lines("check", folder.path, "--triage", triage, "--all", "--format", "jsonl")
    let kept = try lines("check", folder.path, "--triage", triage, "--select", "state:reviewing", "--format", "jsonl")
    #expect(kept.count == Int(confirmed))
    #expect(kept.count == all.count { $0.contains(#""status":"fail""#) || $0.contains(#""status":"unknown""#) })
    #expect(Set(kept.map { Array($0.utf8.prefix { $0 != UInt8(ascii: ",") }) }).count == kept.count)
  }

  private func lines(_ arguments: String...) throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: BuiltProduct.path(of: "lambdascope"))
    process.arguments = arguments + ["--as-of", "2026-11-21"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
