import Glibc
import Screen
import Terminal

/// A program that shows what reaches it, for tests of the terminal.
///
/// The last event stands in the second row; some keys make it do what a test wants to see.
@main
struct TerminalProbe {
  static func main() {
    do throws(TerminalError) {
      var options = TerminalOptions(environment: environment)
      if let path = environment["PROBE_LOG"] { options.errorStream = .logged(path: path) }
      var terminal = try CursesTerminal.open(options)
      var probe = Probe()
      exit(probe.run(&terminal))
    } catch {
      print("probe: \(error)")
      exit(2)
    }
  }

  /// The environment variables that the tests set.
  private static var environment: [String: String] {
    let names = ["TERM", "COLORTERM", "TMUX", "STY", "PROBE_LOG"]
    return names.reduce(into: [:]) { values, name in
      values[name] = getenv(name).map { String(cString: $0) }
    }
  }
}
