import Foundation
import Screen
import TestSupport
import Testing

@Suite struct ExportTests {
  @Test func writesWhatIsSelectedAndAsksBeforeItWritesOver() throws {
    let explorer = try Explorer.onDemo()
    let terminal = explorer.terminal
    let home = explorer.home
    try terminal.go("i", to: "Findings")
    try terminal.filter("check=lambda-policy-public is:fail", leaving: "3")
    try export(terminal, choice: 0, to: home.path + "/findings.jsonl")
    try terminal.wait(for: "wrote 3 rows")
    let objects = try home.read("findings.jsonl").split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["check"] as? String } == [String](repeating: "lambda-policy-public", count: 3))
    #expect(objects.allSatisfy { $0["severity"] as? String == "critical" && $0["status"] as? String == "fail" })

    try export(terminal, choice: 1, to: home.path + "/findings.csv")
    try terminal.wait { _ in home.has("findings.csv") }
    let csv = try home.read("findings.csv")
    #expect(csv.components(separatedBy: "\r\n").filter { !$0.isEmpty }.count == 4)
    try export(terminal, choice: 1, to: home.path + "/findings.md")
    try terminal.wait { _ in home.has("findings.md") }
    #expect(try home.read("findings.md").contains("legacy-webhook"))

    try home.write("mine", to: "notes.csv")
    try export(terminal, choice: -1, to: home.path + "/notes.csv")
    try terminal.wait(for: "The file exists")
    terminal.type("\n")
    try terminal.wait { !$0.text.contains("The file exists") }
    #expect(try home.read("notes.csv") == "mine")
    try export(terminal, choice: 0, to: home.path + "/notes.csv")
    try terminal.wait(for: "The file exists")
    terminal.type("\t\n")
    try terminal.wait { _ in (try? home.read("notes.csv")) == csv }
  }

  /// A path that is typed is read as a shell reads it: `~` is `HOME`, whatever the password file says.
  @Test func aTildeIsTheHomeFolder() throws {
    let explorer = try Explorer.onDemo()
    try export(explorer.terminal, choice: 0, to: "~/functions-of-the-demo.jsonl")
    try explorer.terminal.wait(for: "wrote ")
    #expect(try explorer.home.read("functions-of-the-demo.jsonl").contains("legacy-webhook"))
  }

  @Test(arguments: ["/dev/stdout", "/dev/stderr", "/dev/tty", "/dev/fd/1", "/proc/self/fd/2", "-"])
  func nothingIsWrittenOverTheScreen(path: String) throws {
    let terminal = try Explorer.onDemo().terminal
    let before = terminal.byteCount
    try export(terminal, choice: 0, to: path)
    try terminal.wait(for: "leads to this screen")
    #expect(!terminal.hasReceived("{\"", since: before))
  }

  @Test func neverWritesIntoTheSnapshot() throws {
    let snapshot = try TemporaryFolder()
    try snapshot.write(SmallSnapshot.functions(["checkout"]), to: SmallSnapshot.functionsFile)
    let terminal = try Explorer(snapshot.path, size: Size(columns: 220, rows: 40)).terminal
    try terminal.wait { $0.text.contains("checkout") && $0.line(0).contains("unknown") }
    for name in ["list.jsonl", SmallSnapshot.functionsFile, "\(SmallSnapshot.region)/lambda-list-tags.jsonl"] {
      try export(terminal, choice: 0, to: snapshot.path + "/" + name)
      try terminal.wait(for: "which is never written to")
      terminal.type(";")
      try terminal.wait { $0.crumbs.hasPrefix("Messages") }
      terminal.type("gf")
      try terminal.wait { $0.crumbs.hasPrefix("Functions") }
    }
    #expect(!snapshot.has("list.jsonl"))
    #expect(try snapshot.read(SmallSnapshot.functionsFile) == SmallSnapshot.functions(["checkout"]))
  }

  /// Exports in the format that stands so many behind the one of the last export.
  private func export(_ terminal: PseudoTerminal, choice: Int, to path: String) throws {
    terminal.press(.character("e"), .control)
    try terminal.wait(for: "Export ")
    for _ in 0..<abs(choice) { terminal.press(choice < 0 ? .left : .right) }
    terminal.type("\t\t\t")
    terminal.press(.character("u"), .control)
    terminal.press(.character("k"), .control)
    terminal.paste(path)
    try terminal.wait { $0.text.contains(path.suffix(20)) }
    terminal.type("\n")
    try terminal.wait { !$0.text.contains("an existing file is not written over") }
  }
}
