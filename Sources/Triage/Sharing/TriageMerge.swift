public import Checks

/// What came of putting decisions of others to one's own.
public struct TriageMerge: Hashable, Sendable {
  /// Two decisions about a finding that were made side by side, neither in knowledge of the other.
  public struct Conflict: Hashable, Sendable {
    /// The later one, which is in force.
    public var kept: Decision
    /// The one that is not.
    public var dropped: Decision
  }

  /// Findings that had no decision before.
  public var added: [FindingID] = []
  /// Findings whose decision is another now.
  public var changed: [FindingID] = []
  /// The number of findings whose decision stays.
  public var unchangedCount = 0
  /// What was decided side by side; the later one is in force.
  public var conflicts: [Conflict] = []

  /// Nothing yet.
  public init() {}
}

extension DecisionLine {
  /// Lines put together, one for each finding, in the order of the findings' names; and what was decided side by side.
  public static func merged(_ lines: [DecisionLine]) -> (lines: [DecisionLine], conflicts: [TriageMerge.Conflict]) {
    var merged: [DecisionLine] = []
    var conflicts: [TriageMerge.Conflict] = []
    for lines in Dictionary(grouping: lines.sorted(by: precedes), by: \.decision.finding).values {
      var decisions = DecisionMerge(nil, known: [])
      for line in lines { decisions.take(line) }
      conflicts += decisions.conflicts
      guard let current = decisions.current else { continue }
      merged.append(DecisionLine(current, after: decisions.known.subtracting([Step(current)])))
    }
    conflicts.sort { precedes(DecisionLine($0.kept), DecisionLine($1.kept)) }
    return (merged.sorted(by: precedes), conflicts)
  }
}

/// The decisions about one finding while others are put to them, in the order in which they were made.
struct DecisionMerge {
  /// What is in force, by who put it in force; nil for nothing.
  private(set) var current: Decision?
  /// All decisions that the one in force was made in knowledge of, and itself.
  private(set) var known: Set<DecisionLine.Step>
  /// What came into force, one after the other.
  private(set) var adopted: [Decision] = []
  private(set) var conflicts: [TriageMerge.Conflict] = []

  init(_ current: Decision?, known: Set<DecisionLine.Step>) {
    self.current = current
    self.known = known
  }

  /// Takes another decision in: the last of all is in force, so that everybody comes to the same in whatever order.
  mutating func take(_ line: DecisionLine) {
    defer { known.formUnion(line.earlier.union([line.step])) }
    if known.contains(line.step) { return }
    guard let current else { return adopt(line.decision) }
    let isLater = DecisionLine.Step(current) < line.step
    if !current.says(theSameAs: line.decision), !isLater || !line.earlier.contains(DecisionLine.Step(current)) {
      let (kept, dropped) = isLater ? (line.decision, current) : (current, line.decision)
      conflicts.append(TriageMerge.Conflict(kept: kept, dropped: dropped))
    }
    if isLater { adopt(line.decision) }
  }

  private mutating func adopt(_ decision: Decision) {
    adopted.append(decision)
    current = decision
  }
}
