/// Something a person can ask a snapshot, in a command, in the palette or by looking at a row.
///
/// A question is a value made of words. What is found is worked out once; the answer for people and the records for
/// programs are two views of it, so that no medium knows more than another. Whoever writes tables writes its records, by
/// their fields.
public protocol Question: Hashable, Sendable {
  /// What was found, before it is put into words.
  associatedtype Facts

  /// How it is asked.
  static var form: QuestionForm { get }

  /// The fields of its records, in the order of columns and keys; a record need not have all of them.
  static var fields: [RecordField<Record>] { get }

  /// The question of words, in the order of the form.
  ///
  /// - Throws: ``QuestionError`` for words that make no question, whatever the snapshot holds.
  init(words: [String]) throws(QuestionError)

  /// Whether the answer rests on what the checks find in the whole snapshot, so that they have to run first.
  func needsFindings(in session: AnswerSession) -> Bool

  /// What the snapshot tells.
  ///
  /// - Throws: ``QuestionError`` for words that name nothing in it.
  func facts(in session: AnswerSession) throws(QuestionError) -> Facts

  /// What was found, in parts that are told one after the other; together they are the whole.
  ///
  /// Lists that may be long come in parts, so that they need not be held in words all at once.
  func parts(of facts: Facts) -> AnySequence<Facts>

  /// What the snapshot lacks to answer in full, so that whoever relies on the answer has to be told.
  func lacks(_ facts: Facts) -> [Missing]

  /// The answer for people.
  func answer(_ facts: Facts, in session: AnswerSession) -> Answer

  /// The answer for programs.
  func records(_ facts: Facts, in session: AnswerSession) -> [Record]
}

extension Question {
  /// Most answers rest on policies and settings alone.
  public func needsFindings(in session: AnswerSession) -> Bool { false }

  /// Nothing.
  public func lacks(_ facts: Facts) -> [Missing] { [] }

  /// The whole as the only part.
  public func parts(of facts: Facts) -> AnySequence<Facts> { AnySequence(CollectionOfOne(facts)) }

  /// The answer for people.
  ///
  /// - Throws: ``QuestionError`` for words that name nothing in the snapshot.
  public func answer(in session: AnswerSession) throws(QuestionError) -> Answer {
    answer(try facts(in: session), in: session)
  }

  /// The answer for programs.
  ///
  /// - Throws: ``QuestionError`` for words that name nothing in the snapshot.
  public func records(in session: AnswerSession) throws(QuestionError) -> [Record] {
    records(try facts(in: session), in: session)
  }
}
