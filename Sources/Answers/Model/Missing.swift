import Checks
public import Inventory

/// Something that a snapshot lacks to answer in full.
public enum Missing: Hashable, Sendable {
  /// A call that was not made or not answered.
  case call(MissingCall)
  /// The words of a policy that the snapshot names.
  case words(policy: String)
  /// Anything else, in words.
  case other(String)
}

extension Missing {
  /// What is missing, in words.
  public func sentence(in session: AnswerSession) -> String {
    switch self {
    case .call(let call): session.context.sentence(missing: [call])
    case .words(let policy): "the words of \(policy) are not in the snapshot"
    case .other(let sentence): sentence
    }
  }

  /// The same for someone who looks at the snapshot: accounts by their names.
  public func shortSentence(in session: AnswerSession) -> String {
    switch self {
    case .call(let call): session.inventory.sentence(call)
    case .words(let policy): "the words of \(session.policyName(policy))"
    case .other(let sentence): sentence
    }
  }
}
