import Checks

/// The numbers of a snapshot: exposure, severity, duties, accounts, what to fix first, and how much it holds.
public struct SummaryQuestion: Question {
  /// How it is asked.
  public static let form = QuestionForm(
    "summary",
    [],
    purpose: "the numbers of the snapshot",
    abstract: "Tell how exposed functions are, how bad findings are, whose duties are met, and what to fix first.",
    discussion: """
      In JSON, one figure a line with a "figure": snapshot (name, collected, accounts, functions, findings), exposure \
      (name, count), severity (name, count), duty (name, met, failed, unknown), account (name, account, functions, a \
      count for each severity, unknown), step (name, check, severity, closes, why) and service (name, answered, \
      possible, denied, unknownChecks).
      """
  )

  /// The numbers.
  public init() {}

  /// The numbers; nothing may follow the verb.
  ///
  /// - Throws: ``QuestionError`` for any word.
  public init(words: [String]) throws(QuestionError) {
    guard words.isEmpty else { throw .words }
  }

  /// The numbers are those of the checks.
  public func needsFindings(in session: AnswerSession) -> Bool { true }

  /// The numbers.
  public func facts(in session: AnswerSession) -> SummaryFigures { SummaryFigures(session) }

  /// The list of functions, without which no function found says nothing.
  public func lacks(_ figures: SummaryFigures) -> [Missing] { figures.missingFunctions.map { [.call($0)] } ?? [] }
}
