import AWSNames
import Checks

/// A decision as it is handed from one triage file to another, with what it followed.
///
/// What it followed tells a decision made in knowledge of another from two that were made side by side.
public struct DecisionLine: Hashable, Sendable {
  /// Who decided, and when: what tells the decisions about one finding apart.
  public struct Step: Hashable, Sendable {
    private let name: ExactText
    /// When, seconds since 1970.
    public let at: Int64

    /// Who.
    public var author: String { name.text }

    /// A step by who took it, and when.
    public init(author: String, at: Int64) {
      name = ExactText(author)
      self.at = at
    }
  }

  /// The decision, by who put it in force and when; where one was taken back, by who did that.
  public var decision: Decision
  /// The decisions about the same finding that were known when it was made.
  public var earlier: Set<Step>

  /// A decision with what it followed.
  public init(_ decision: Decision, after earlier: Set<Step> = []) {
    self.decision = decision
    self.earlier = earlier
  }

  /// The step that made the decision.
  var step: Step { Step(decision) }

  /// By finding, then by time and author: the order of a file that people compare line by line.
  static func precedes(_ left: DecisionLine, _ right: DecisionLine) -> Bool {
    let (first, second) = (left.decision.finding.description.utf8, right.decision.finding.description.utf8)
    guard first.elementsEqual(second) else { return first.lexicographicallyPrecedes(second) }
    return left.step < right.step
  }
}

extension DecisionLine.Step: Comparable {
  init(_ decision: Decision) { self.init(author: decision.author, at: decision.decidedAt) }

  /// The earlier one; at the same second the author's name decides, so that everybody comes to the same.
  public static func < (left: DecisionLine.Step, right: DecisionLine.Step) -> Bool {
    left.at != right.at ? left.at < right.at : left.name < right.name
  }
}

extension Decision {
  /// Whether another decision says the same of its finding, whoever made it and in whatever snapshot.
  func says(theSameAs other: Decision) -> Bool {
    state == other.state && expiry == other.expiry && reason.isExactly(other.reason) && note.isExactly(other.note)
  }
}
