import Checks
import Foundation
import Screen
import TestSupport
import Testing

/// The explorer on a file of decisions in every state (2026-11-28): what can be read is shown, what cannot be kept is said
/// in a sentence, and nothing hangs.
@Suite struct TriageStateTests {
  @Test(arguments: TriageFileState.allCases)
  func showsWhatCanBeReadAndSaysWhatCannotBeKept(_ state: TriageFileState) throws {
    let home = try TemporaryFolder()
    let file = home.path + "/state/decisions.sqlite"
    try home.write(SmallSnapshot.publicFunction, to: "snapshot/" + SmallSnapshot.functionsFile)
    try home.write(SmallSnapshot.publicPolicy, to: "snapshot/" + SmallSnapshot.policiesFile)
    if state != .missing { try home.write("", to: "state/beside") }
    let holder = try state.make(at: file, deciding: SmallSnapshot.publicFinding)
    // The sentences name the file.
    let wide = Size(columns: 240, rows: 30)
    let explorer = try Explorer(home.path + "/snapshot", arguments: ["--triage", file], size: wide, home: home)
    let terminal = explorer.terminal
    try terminal.go("i", to: "Findings")
    try terminal.filter("check=lambda-policy-public", leaving: "1")
    terminal.type("z=")
    try terminal.wait { $0.count(of: "reviewing") == state.legibleCount ?? 0 }
    if state.legibleCount == nil || state == .newer {
      terminal.type(";")
      try terminal.wait { $0.crumbs.hasPrefix("Messages") && $0.text.contains(state.words) }
      try terminal.go("i", to: "Findings")
    }
    terminal.type("tw")
    if state.takesDecisions {
      try terminal.wait { $0.count(of: "fixing") == 1 }
    } else {
      try terminal.wait { $0.text.contains("nothing was recorded") }
      #expect(terminal.count(of: "fixing") == 0)
    }
    #expect(try explorer.quit() == .exited(0))
    #expect(terminal.leftovers == [])
    try holder.letGo()
  }
}
