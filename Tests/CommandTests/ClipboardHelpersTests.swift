import Foundation
import Glibc
import Testing

@testable import lambdascope

@Suite struct ClipboardHelpersTests {
  private let folder: TemporaryFolder

  init() throws {
    // As the program does: a pipe whose reader has gone is an answer, not the end.
    signal(SIGPIPE, SIG_IGN)
    folder = try TemporaryFolder()
  }

  /// What helpers called `xclip` do, and what is said of them.
  @Test(arguments: [
    ("cat > \"$0.copy\"", ["xclip"], ""), ("exit 3", [], "xclip failed with exit code 3"),
    ("kill -9 $$", [], "xclip was ended by a signal"), ("sleep 60; true", [], "xclip did not answer within 2 s"),
    ("trap '' TERM HUP; cat >/dev/null; while :; do sleep 60; done", [], "xclip did not answer within 2 s"),
    ("(sleep 60 &) ; cat > \"$0.copy\"", ["xclip"], ""), ("exit 0", ["xclip"], ""),
  ])
  func whatAHelperDoesIsSaidOfIt(script: String, taken: [String], failure: String) throws {
    try helper(script)
    // More than a pipe holds: one that reads nothing must not be waited for either.
    let text = String(repeating: "é", count: 60_000)
    let begun = ContinuousClock.now
    let report = ClipboardHelpers(environment: ["DISPLAY": ":9", "PATH": "\(folder.path):/usr/bin:/bin"]).copy(text)
    #expect(report.taken == taken)
    #expect(report.failures == (failure.isEmpty ? [] : [failure]))
    #expect(ContinuousClock.now - begun < .seconds(5))
    if script.contains("$0.copy") {
      #expect(try String(contentsOfFile: folder.path + "/xclip.copy", encoding: .utf8) == text)
    }
  }

  @Test func aHelperThatIsNotThereIsNotSpokenOf() {
    let report = ClipboardHelpers(environment: ["DISPLAY": ":9", "PATH": folder.path]).copy("x")
    #expect(report.taken.isEmpty && report.failures.isEmpty)
  }

  /// A file that was just written cannot be run while a process that another test starts still holds it open: the
  /// program is one that nobody writes, and reads the script beside it.
  private func helper(_ script: String) throws {
    try folder.write(script + "\n", to: "xclip.script")
    let program = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/clipboard-helper")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/xclip",
      withDestinationPath: program.path()
    )
  }
}
