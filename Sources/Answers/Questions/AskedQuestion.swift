/// The questions there are.
public enum Questions {
  /// Every question, in the order of help and menus.
  public static let all: [any Question.Type] = [
    CanQuestion.self,
    WhoCanQuestion.self,
    CallersQuestion.self,
    ReachQuestion.self,
    PathsQuestion.self,
    LeastPrivilegeQuestion.self,
    ResponsibilityQuestion.self,
    MendsQuestion.self,
    CoverageQuestion.self,
    SummaryQuestion.self,
  ]

  /// The question of a verb.
  public static func named(_ verb: String) -> (any Question.Type)? { all.first { $0.form.verb == verb } }
}

/// A question in the words that somebody typed.
public struct AskedQuestion: Hashable, Sendable {
  /// The verb.
  public var verb: String
  /// What follows it.
  public var words: [String]

  /// A question in words.
  public init(_ verb: String, _ words: [String]) {
    self.verb = verb
    self.words = words
  }

  /// Why the words make no question; nil when they make one, whatever it is that they name.
  public var problem: QuestionError? {
    guard let question = Questions.named(verb) else { return .words }
    do throws(QuestionError) {
      _ = try question.init(words: words)
      return nil
    } catch {
      return error
    }
  }

  /// The answer for people.
  ///
  /// - Throws: ``QuestionError`` for words that name nothing in the snapshot.
  public func answer(in session: AnswerSession) throws(QuestionError) -> Answer {
    guard let question = Questions.named(verb) else { throw .words }
    return try question.init(words: words).answer(in: session)
  }
}
