import ArgumentParser
import Foundation

/// Where figures are kept, to be compared with those of another build.
struct KeptFigures: ParsableArguments {
  @Option(help: "Keep the figures in this file as well; those of a file that is there get one more run.")
  var json: String?

  /// Adds the figures of a run to the file, if there is to be one.
  func keep(_ figures: [Figure], of group: String) throws {
    guard let json else { return }
    let file = URL(fileURLWithPath: json)
    var report = try Report(file: file)
    report.add(figures, of: group)
    try report.write(to: file)
  }
}
