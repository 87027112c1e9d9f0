import Foundation

/// Figures of one build, with a value for each run that was kept.
struct Report: Codable, Equatable {
  /// A figure over several runs.
  struct Entry: Codable, Equatable {
    /// What was measured, such as `fleet: check, headless`.
    var name: String
    /// The unit; empty for a count.
    var unit: String
    /// A value a run, in the order of the runs.
    var values: [Double]

    /// The value of the run that was disturbed least.
    var best: Double { values.min() ?? 0 }
  }

  /// The figures, in the order in which they were first measured.
  var entries: [Entry] = []

  /// The figures of a file; none where there is no file yet.
  init(file: URL) throws {
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    self = try JSONDecoder().decode(Report.self, from: Data(contentsOf: file))
  }

  /// Figures with their values.
  init(entries: [Entry] = []) { self.entries = entries }

  /// Adds the figures of one more run.
  mutating func add(_ figures: [Figure], of group: String) {
    for figure in figures {
      let name = "\(group): \(figure.name)"
      if let place = entries.firstIndex(where: { $0.name == name }) {
        entries[place].values.append(figure.value)
      } else {
        entries.append(Entry(name: name, unit: figure.unit, values: [figure.value]))
      }
    }
  }

  /// Writes the figures to a file.
  func write(to file: URL) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(self).write(to: file, options: .atomic)
  }
}
