import Foundation
import TestSupport
import Testing

@testable import Checks

/// What is proposed is run: whatever a name holds, the program gets it as it is, and nothing else happens.
///
/// Source: POSIX.1-2017, "Shell Command Language", as known on 2026-11-28.
@Suite struct RealShellTests {
  /// A shell, and how it reads a script.
  struct Kind: CustomTestStringConvertible, Sendable {
    var path: String
    var options: [String] = []
    var isInteractive = false
    var testDescription: String { ([path] + options).joined(separator: " ") }
  }

  static let shells = [
    Kind(path: "/bin/sh"), Kind(path: "/bin/bash", options: ["--norc"]),
    // A person pastes: `!` would repeat earlier commands.
    Kind(path: "/bin/bash", options: ["--norc", "-i"], isInteractive: true),
  ]

  @Test(arguments: shells)
  func `a program gets every hostile word as it was meant, and nothing else runs`(_ kind: Kind) throws {
    let shell = try RecordingShell(kind.path, kind.options, isInteractive: kind.isInteractive)
    let words = HostileText.all.filter(Shell.canWrite)
    let commands = stride(from: 0, to: words.count, by: 24).map { start in
      words[start..<min(start + 24, words.count)].reduce(Command.aws("lambda x")) { $0.option("name", $1) }
    }
    let forms = [\Command.shellText, \.shellLine]
    let script = commands.enumerated().map { number, command in
      number % 3 < 2 ? command[keyPath: forms[number % 3]] : command.shellLines.joined(separator: "\n")
    }
    let outcome = try shell.run(script.joined(separator: "\n"))
    #expect(outcome.traces == [])
    let meant = commands.map { $0.steps[0].dropFirst().map { Array($0.text.utf8) } }
    let given = outcome.calls.map { $0.map { Array($0.utf8) } }
    #expect(given.count == meant.count)
    for (given, meant) in zip(given, meant) where given != Array(meant) {
      Issue.record("\(given.map { String(decoding: $0, as: UTF8.self) }) for \(meant)")
    }
    print("\(kind.testDescription): \(words.count) words in \(commands.count) commands")
    #expect(words.count > 10_000)
  }

  @Test func `a command on one line holds nothing that ends, turns or hides it`() {
    var count = 0
    for word in HostileText.all where Shell.canWrite(word) {
      let line = Command.aws("x").option("name", word).shellLine
      count += 1
      for scalar in line.unicodeScalars {
        let isSeen = scalar == " " || !Self.unseen.contains(scalar.properties.generalCategory)
        #expect(isSeen && !scalar.properties.isDefaultIgnorableCodePoint, "\(line.debugDescription)")
      }
    }
    print("\(count) lines")
  }

  private static let unseen: [Unicode.GeneralCategory] = [
    .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .unassigned,
  ]

  @Test func `what no program can be given is not proposed`() {
    var count = 0
    for word in HostileText.all where !Shell.canWrite(word) {
      #expect(!Command.aws("x").option("name", word).isRunnable)
      count += 1
    }
    print("\(count) words that no program can be given")
    #expect(count > 100)
  }

  @Test(arguments: ["file:///etc/passwd", "fileb://x", "http://169.254.169.254/", "https://example.com/x"])
  func `a name is not read as the address of a file`(_ name: String) {
    #expect(!Command.aws("x").option("name", name).isRunnable)
    #expect(Command.aws("x").option("name", "a" + name).isRunnable)
    #expect(Command.aws("x").option("policy", file: "policy.json").option("queue-url", address: name).isRunnable)
  }
}
