import Checks
import GRDB

/// What a file knows of each finding: the decisions it has seen made or taken back, those that were known where its lines
/// came from, and the last of them.
struct DecisionLog {
  private var known: [FindingID: Set<DecisionLine.Step>] = [:]
  private var last: [FindingID: Entry] = [:]

  /// The last step of a finding.
  private struct Entry {
    var step: DecisionLine.Step
    /// Whether it left the finding without a decision.
    var isCleared: Bool
  }

  /// Reads what the file has seen.
  init(_ database: Database) throws {
    let steps = try Row.fetchCursor(
      database,
      sql: "SELECT finding, action, actor, at, after_state, after_author, after_decided_at FROM step ORDER BY id"
    )
    while let row = try steps.next() {
      guard let finding = FindingID(DecisionRow.text(row, "finding")), let step = Self.step(row) else { continue }
      known[finding, default: []].insert(step)
      last[finding] = Entry(step: step, isCleared: DecisionRow.text(row, "after_state").isEmpty)
    }
    let others = try Row.fetchCursor(database, sql: "SELECT finding, author, at FROM earlier")
    while let row = try others.next() {
      guard let finding = FindingID(DecisionRow.text(row, "finding")) else { continue }
      known[finding, default: []].insert(Self.step(row, author: "author", at: "at"))
    }
  }

  /// What is decided by a person or a snapshot counts by its decision, what is taken back or done again by who did that.
  private static func step(_ row: Row) -> DecisionLine.Step? {
    switch TriageAction(rawValue: DecisionRow.text(row, "action")) {
    case .undone, .redone: step(row, author: "actor", at: "at")
    case .decided, .compared: step(row, author: "after_author", at: "after_decided_at")
    case nil: nil
    }
  }

  private static func step(_ row: Row, author: String, at: String) -> DecisionLine.Step {
    DecisionLine.Step(author: DecisionRow.text(row, author), at: DecisionRow.time(row, at))
  }

  /// Findings that are without a decision since one was taken back.
  var cleared: [FindingID] { last.filter(\.value.isCleared).map(\.key) }

  /// The decisions about a finding that are known.
  func known(of finding: FindingID) -> Set<DecisionLine.Step> { known[finding, default: []] }

  /// A decision in force as it is handed on, by who put it in force.
  ///
  /// One that was taken back is open again; nil where nobody has ever decided.
  func standing(_ decision: Decision?, of finding: FindingID) -> Decision? {
    guard let entry = last[finding] else { return decision }
    guard decision != nil || entry.isCleared else { return nil }
    var standing = decision ?? Decision(finding: finding, author: "", decidedAt: 0)
    (standing.author, standing.decidedAt) = (entry.step.author, entry.step.at)
    return standing
  }

  /// The beginning of putting decisions of others to one's own; a name of an older release, without the account, stands
  /// for the whole one.
  func merge(_ decision: Decision?, of finding: FindingID) -> DecisionMerge {
    var current = standing(decision, of: decision?.finding ?? finding)
    current?.finding = finding
    let former = finding.withoutAccount.map { known(of: $0) } ?? []
    return DecisionMerge(current, known: known(of: finding).union(former))
  }

  /// Notes decisions that were known where a line came from.
  static func note(_ steps: Set<DecisionLine.Step>, of finding: FindingID, _ database: Database) throws {
    for step in steps {
      try database.execute(
        sql: "INSERT OR IGNORE INTO earlier VALUES (?, ?, ?)",
        arguments: [finding.description, StoredText(step.author), step.at]
      )
    }
  }
}
