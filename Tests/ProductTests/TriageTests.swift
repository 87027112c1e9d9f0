import Checks
import Foundation
import Glibc
import Screen
import TestSupport
import Testing
import Triage

@Suite struct TriageTests {
  @Test func decidesUndoesAndRemembers() throws {
    let home = try TemporaryFolder()
    let triage = ["--triage", home.path + "/decisions.sqlite"]
    let first = try Explorer.onDemo(arguments: triage, home: home)
    let terminal = first.terminal
    try showFindings(terminal)
    terminal.type("ata")
    try terminal.wait(for: "Accept the risk of 3 findings")
    terminal.type("\n")
    try terminal.wait(for: "accepted needs a reason")
    terminal.type("signed contract\t")
    terminal.press(.character("u"), .control)
    terminal.type("30d\n")
    try terminal.wait(for: "3 findings accepted until 2026-12-21")
    try terminal.wait { $0.count(of: "accepted") == 3 }
    terminal.type("u")
    try terminal.wait { $0.count(of: "accepted") == 0 && $0.text.contains("took back the change of 3 findings") }
    terminal.press(.character("r"), .control)
    try terminal.wait { $0.count(of: "accepted") == 3 }
    #expect(try first.quit() == .exited(0))
    #expect(terminal.leftovers == [])

    let second = try Explorer.onDemo(arguments: triage, home: home).terminal
    try showFindings(second)
    try second.wait { $0.count(of: "accepted") == 3 }
    try second.wait { $0.text.contains("reason: signed contract") }
    second.type("aTf")
    try second.wait(for: "3 findings: false positive")
    second.type("by design\n")
    try second.wait { $0.text.contains("3 findings false-positive") && $0.count(of: "accepted") == 0 }
    // What the screen has confirmed is on disk.
    second.signal(SIGKILL)
    #expect(try second.waitForEnd() == .signaled(SIGKILL))

    let third = try Explorer.onDemo(arguments: triage, home: home).terminal
    try showFindings(third)
    try third.wait { $0.count(of: "false-pos") == 3 }
  }

  @Test func keepsTheDecisionsOfTwoAtOnce() throws {
    let home = try TemporaryFolder()
    let triage = ["--triage", home.path + "/decisions.sqlite"]
    let pair = try (0..<2).map { _ in try Explorer.onDemo(arguments: triage, home: home).terminal }
    for (terminal, (name, count)) in zip(pair, [("legacy-webhook", 1), ("newsletter-signup", 2)]) {
      try showFindings(terminal, " " + name, leaving: count)
      terminal.type("ata")
      try terminal.wait(for: "Accept the risk of")
    }
    // Both answer before either has seen the other's decision.
    for terminal in pair { terminal.type("agreed\n") }
    for terminal in pair { try terminal.wait(for: "u undoes") }
    let third = try Explorer.onDemo(arguments: triage, home: home).terminal
    try showFindings(third)
    try third.wait { $0.count(of: "accepted") == 3 }
  }

  @Test func saysWhenDecisionsCannotBeKept() throws {
    let home = try TemporaryFolder()
    try home.write("this is no database, and long enough to be taken for one by nobody", to: "decisions.sqlite")
    let explorer = try Explorer.onDemo(arguments: ["--triage", home.path + "/decisions.sqlite"], home: home)
    explorer.terminal.type(";")
    try explorer.terminal.wait { $0.crumbs.hasPrefix("Messages") && $0.text.contains("decisions.sqlite") }
    #expect(try explorer.quit() == .exited(0))
    #expect(try home.read("decisions.sqlite").hasPrefix("this is no database"))
  }

  @Test func whatAnotherDecidesComesByItself() throws {
    let home = try TemporaryFolder()
    let triage = ["--triage", home.path + "/decisions.sqlite"]
    let pair = try (0..<2).map { _ in try Explorer.onDemo(arguments: triage, home: home).terminal }
    for terminal in pair { try showFindings(terminal) }
    pair[0].type("atr")
    try pair[0].wait { $0.count(of: "reviewing") == 3 }
    try pair[1].wait { $0.count(of: "reviewing") == 3 }
    pair[1].type("tw")
    try pair[1].wait { $0.count(of: "fixing") == 1 }
    try pair[0].wait { $0.count(of: "fixing") == 1 }
  }

  @Test func anExportHasWhatAnotherHasJustDecided() throws {
    let home = try TemporaryFolder()
    let file = home.path + "/decisions.sqlite"
    let terminal = try Explorer.onDemo(arguments: ["--triage", file], home: home).terminal
    try showFindings(terminal)
    terminal.press(.character("e"), .control)
    try terminal.wait(for: "Export 3 findings")
    let id = FindingID(check: "lambda-policy-public", resource: Self.webhook, discriminator: Self.statement)
    let occasion = Occasion(author: "ben", at: 1_795_000_000, snapshotAt: 1_795_000_000)
    _ = try TriageStore(path: file).apply(.note("of Ben's"), to: [id], occasion)
    terminal.type("\t\t\t")
    terminal.press(.character("u"), .control)
    terminal.paste(home.path + "/findings.jsonl")
    terminal.type("\n")
    try terminal.wait(for: "wrote 3 rows")
    #expect(try home.read("findings.jsonl").contains("of Ben's"))
  }

  @Test func whatIsDecidedAtTheLastMomentIsRecorded() throws {
    let home = try TemporaryFolder()
    let triage = ["--triage", home.path + "/decisions.sqlite"]
    let first = try Explorer.onDemo(arguments: triage, home: home).terminal
    try showFindings(first)
    first.type("atrQ")
    #expect(try first.waitForEnd() == .exited(0))
    #expect(first.leftovers == [])
    let second = try Explorer.onDemo(arguments: triage, home: home).terminal
    try showFindings(second)
    try second.wait { $0.count(of: "reviewing") == 3 }
    // A later session of the same person takes it back.
    second.type("u")
    try second.wait { $0.count(of: "reviewing") == 0 && $0.text.contains("took back the change of 3 findings") }
  }

  @Test func aFileThatAnotherProgramHoldsStopsNobody() throws {
    let home = try TemporaryFolder()
    let file = home.path + "/decisions.sqlite"
    let id = FindingID(check: "lambda-policy-public", resource: Self.webhook, discriminator: Self.statement)
    let occasion = Occasion(author: "ben", at: 1_795_000_000, snapshotAt: 1_795_000_000)
    let reviewing = TriageChange.state(.reviewing, reason: "", expiry: nil)
    _ = try TriageStore(path: file).apply(reviewing, to: [id], occasion)
    let holder = TriageFileHolder()
    try holder.hold(file, "BEGIN EXCLUSIVE")
    let terminal = try Explorer.onDemo(arguments: ["--triage", file], home: home).terminal
    terminal.type(";")
    try terminal.wait { $0.crumbs.hasPrefix("Messages") && $0.text.contains("another program holds") }
    try showFindings(terminal)
    #expect(terminal.count(of: "reviewing") == 0)
    try holder.letGo()
    try terminal.wait { $0.count(of: "reviewing") == 1 }
    try holder.hold(file, "BEGIN EXCLUSIVE")
    terminal.type("atwQ")
    #expect(try terminal.waitForEnd(upTo: .seconds(20)) == .exited(4))
    #expect(terminal.text.contains("nothing was recorded"))
    #expect(terminal.leftovers == [])
  }

  @Test func nothingIsDecidedIntoTheSnapshot() throws {
    let snapshot = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Explorer.demo, toPath: snapshot.path + "/demo")
    try FileManager.default.createSymbolicLink(
      atPath: snapshot.path + "/link",
      withDestinationPath: snapshot.path + "/demo"
    )
    for path in ["/demo/d.sqlite", "/link/d.sqlite", "/demo/new/d.sqlite"] {
      let terminal = try Explorer(snapshot.path + "/demo", arguments: ["--triage", snapshot.path + path]).terminal
      try terminal.wait(upTo: .seconds(20)) { $0.text.contains("legacy-w") }
      try showFindings(terminal)
      terminal.type("tr")
      try terminal.wait { $0.text.contains("nothing was recorded") }
      #expect(!snapshot.has(path))
      #expect(!snapshot.has("demo/new"))
    }
  }

  @Test func startsWithoutAWordOfTrouble() throws {
    let explorer = try Explorer.onDemo()
    explorer.terminal.type(";")
    try explorer.terminal.wait { $0.crumbs.hasPrefix("Messages") }
    #expect(!explorer.terminal.text.contains("triage file"))
  }

  /// A finding of `lambda-policy-public` in the demo.
  private static let webhook = "arn:aws:lambda:us-east-1:111122223333:function:legacy-webhook"
  private static let statement = "anyone"

  /// Shows the failed findings of `lambda-policy-public`, unfolded, with the cursor on the first.
  private func showFindings(_ terminal: PseudoTerminal, _ name: String = "", leaving count: Int = 3) throws {
    try terminal.go("i", to: "Findings")
    try terminal.filter("is:fail check=lambda-policy-public\(name)", leaving: String(count))
    terminal.type("zR")
    try terminal.wait { $0.text.contains(name.isEmpty ? "newslett" : String(name.dropFirst().prefix(8))) }
    terminal.type("ggj")
  }
}

extension PseudoTerminal {
  /// Rows of the table, left of the side pane, that are in a state.
  func count(of state: String) -> Int { rows.filter { $0.prefix(64).contains(state) }.count }
}
