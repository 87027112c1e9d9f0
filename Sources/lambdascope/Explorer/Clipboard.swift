import Foundation
import Glibc

/// Ways to a clipboard beside the terminal's own.
struct ClipboardHelpers {
  private let environment: [String: String]

  init(environment: [String: String]) { self.environment = environment }

  /// Hands text to every program that keeps a clipboard here; the names of those that took it.
  ///
  /// tmux keeps OSC 52 from the outer terminal unless it is set up for it, so its own command comes first.
  func copy(_ text: String) -> [String] {
    candidates.filter { run($0.arguments, input: text) }.map(\.name)
  }

  private var candidates: [(name: String, arguments: [String])] {
    var found: [(name: String, arguments: [String])] = []
    if isSet("TMUX") { found.append(("tmux", ["tmux", "load-buffer", "-w", "-"])) }
    if isSet("WAYLAND_DISPLAY") { found.append(("wl-copy", ["wl-copy"])) }
    if isSet("DISPLAY") { found.append(("xclip", ["xclip", "-selection", "clipboard", "-in"])) }
    return found
  }

  private func isSet(_ name: String) -> Bool { environment[name]?.isEmpty == false }

  /// Runs a program without a shell; false when it is not there or fails.
  private func run(_ arguments: [String], input: String) -> Bool {
    guard let program = path(of: arguments[0]) else { return false }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = Array(arguments.dropFirst())
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try pipe.fileHandleForWriting.close()
    } catch {
      return false
    }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private func path(of program: String) -> String? {
    (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 }
  }
}
