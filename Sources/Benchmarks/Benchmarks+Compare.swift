import ArgumentParser
import Foundation

extension Benchmarks {
  /// Holds the figures of two builds side by side.
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare the figures of two builds, kept with --json; exit code 1 when any is worse.",
      discussion: "Of several runs the least disturbed one counts. Let the builds take turns on an idle machine."
    )

    @Argument(help: "The figures of the old build.")
    var old: String

    @Argument(help: "The figures of the new build.")
    var new: String

    @Option(help: "By how many percent a figure may grow and still count as the same.")
    var tolerance = 3.0

    func run() throws {
      let reports = try [old, new].map { path in
        let report = try Report(file: URL(fileURLWithPath: path))
        guard !report.entries.isEmpty else { throw ValidationError("\(path) holds no figures") }
        return report
      }
      let comparison = Comparison(reports[0], reports[1], tolerance: tolerance / 100)
      for line in comparison.lines { print(line) }
      if comparison.isWorse { throw ExitCode(1) }
    }
  }
}
