import Glibc

/// Ways to a clipboard beside the terminal's own.
struct ClipboardHelpers {
  /// What became of a copy.
  struct Report {
    /// Names of the programs that took it.
    var taken: [String] = []
    /// What went wrong with others, in words.
    var failures: [String] = []
  }

  /// How long each of them may take.
  private static let patience = Duration.seconds(2)

  private let environment: [String: String]

  init(environment: [String: String]) { self.environment = environment }

  /// Hands text to every program that keeps a clipboard here.
  ///
  /// tmux keeps OSC 52 from the outer terminal unless it is set up for it, so its own command comes first.
  func copy(_ text: String) -> Report {
    var report = Report()
    for (name, arguments) in candidates {
      guard let path = path(of: name) else { continue }
      let process = HelperProcess(path: path, arguments: [name] + arguments, environment: environment)
      switch process.run(input: Array(text.utf8), within: Self.patience) {
      case .succeeded: report.taken.append(name)
      case .failed(let code): report.failures.append("\(name) failed with exit code \(code)")
      case .signaled: report.failures.append("\(name) was ended by a signal")
      case .tookTooLong: report.failures.append("\(name) did not answer within \(Self.patience.components.seconds) s")
      }
    }
    return report
  }

  private var candidates: [(name: String, arguments: [String])] {
    var found: [(name: String, arguments: [String])] = []
    if isSet("TMUX") { found.append(("tmux", ["load-buffer", "-w", "-"])) }
    if isSet("WAYLAND_DISPLAY") { found.append(("wl-copy", [])) }
    if isSet("DISPLAY") { found.append(("xclip", ["-selection", "clipboard", "-in"])) }
    return found
  }

  private func isSet(_ name: String) -> Bool { environment[name]?.isEmpty == false }

  private func path(of program: String) -> String? {
    (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(program)" }
      .first { access($0, X_OK) == 0 }
  }
}
