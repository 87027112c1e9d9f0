import Glibc
import Screen
import TestSupport
import Testing

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

  @Test func startsWithoutAWordOfTrouble() throws {
    let explorer = try Explorer.onDemo()
    explorer.terminal.type(";")
    try explorer.terminal.wait { $0.crumbs.hasPrefix("Messages") }
    #expect(!explorer.terminal.text.contains("triage file"))
  }

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
  fileprivate func count(of state: String) -> Int { rows.filter { $0.prefix(64).contains(state) }.count }
}
