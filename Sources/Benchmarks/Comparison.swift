/// The figures of two builds side by side, each by its least disturbed run.
struct Comparison {
  /// What came of one figure.
  enum Verdict: Equatable {
    /// Within the tolerance.
    case same
    case better
    case worse
    /// A count that differs: what was measured is not the same.
    case other
    /// Only one of the builds has it.
    case alone
  }

  /// A figure in both builds.
  struct Row: Equatable {
    var name: String
    var unit: String
    var old: Double?
    var new: Double?
    var verdict: Verdict
  }

  /// The figures, in the order of the old build, then what only the new one has.
  let rows: [Row]

  /// Compares two reports; what differs by no more than a share of the old value is the same.
  init(_ old: Report, _ new: Report, tolerance: Double) {
    let others = new.entries.filter { entry in !old.entries.contains { $0.name == entry.name } }
    rows =
      old.entries.map { before in
        let after = new.entries.first { $0.name == before.name }
        return Row(before, after?.best, tolerance)
      } + others.map { Row(name: $0.name, unit: $0.unit, old: nil, new: $0.best, verdict: .alone) }
  }

  /// Whether any figure is worse.
  var isWorse: Bool { rows.contains { $0.verdict == .worse } }

  /// The table for people.
  var lines: [String] {
    [Figure.padded("", 60) + Figure.padded("old", 12) + Figure.padded("new", 12) + "change"] + rows.map(\.line)
  }
}

extension Comparison.Row {
  fileprivate init(_ before: Report.Entry, _ after: Double?, _ tolerance: Double) {
    let verdict: Comparison.Verdict
    switch after {
    case nil: verdict = .alone
    case let after? where before.unit.isEmpty: verdict = after == before.best ? .same : .other
    case let after? where after > before.best * (1 + tolerance): verdict = .worse
    case let after? where after < before.best * (1 - tolerance): verdict = .better
    default: verdict = .same
    }
    self.init(name: before.name, unit: before.unit, old: before.best, new: after, verdict: verdict)
  }

  fileprivate var line: String {
    let values = [old, new].map { $0.map { "\(Figure.short($0)) \(unit)" } ?? "–" }
    return Figure.padded(name, 60) + Figure.padded(values[0], 12) + Figure.padded(values[1], 12) + change
  }

  private var change: String {
    guard let old, let new, old > 0 else { return word }
    let percent = (new / old - 1) * 100
    let sign = percent < 0 ? "-" : "+"
    return "\(sign)\(Figure.short(abs(percent))) %" + (word.isEmpty ? "" : "  \(word)")
  }

  private var word: String {
    switch verdict {
    case .same: ""
    case .better: "better"
    case .worse: "WORSE"
    case .other: "not the same work"
    case .alone: "in one build alone"
    }
  }
}
