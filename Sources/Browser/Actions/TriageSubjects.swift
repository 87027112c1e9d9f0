public import Checks
import Mends
import Query

/// What a decision is about, by rows.
public enum TriageSubjects: Hashable, Sendable {
  /// Findings, by their positions.
  case findings([UInt32])
  /// Mends, by their rows, for all that comes of the same causes.
  case mends([UInt32])

  /// Whether it is about nothing.
  var isEmpty: Bool {
    switch self {
    case .findings(let rows), .mends(let rows): rows.isEmpty
    }
  }
}

extension State {
  /// The names that decisions are kept under, and how many rows have none that leads back to them.
  ///
  /// A decision under such a name would not be seen again, and so is not made.
  ///
  /// - Complexity: O(*n*) in the rows, with words made for each: for the background.
  public func names(of subjects: TriageSubjects) -> (names: [FindingID], unnamed: Int) {
    switch subjects {
    case .findings(let rows):
      let names = checks.engine.names(of: rows.compactMap { checks.finding(at: $0) })
      return (names, rows.count - names.count)
    case .mends(let rows):
      guard let mends = dataset.mends else { return ([], rows.count) }
      return (rows.map { mends.id(of: mends.set.mends[Int($0)]) }, 0)
    }
  }
}

extension Browser {
  /// What is said of findings whose names do not lead back to them.
  public static func leftAlone(_ count: Int) -> Action {
    .said(.warning, "\(counted(count, "finding")) left alone: the snapshot has nothing by which to find them again")
  }
}
