/// What programs read of an answer: the records of its parts, one part after the other.
public struct AnswerRecords<Asked: Question>: RecordSource {
  private let question: Asked
  private let facts: Asked.Facts
  private let session: AnswerSession

  /// The records of what was found.
  public init(_ question: Asked, _ facts: Asked.Facts, in session: AnswerSession) {
    self.question = question
    self.facts = facts
    self.session = session
  }

  /// The fields of the question.
  public var fields: [RecordField<Record>] { Asked.fields }

  /// Hands out one record after the other; a part is put into words when it is its turn.
  ///
  /// - Throws: What the body throws.
  public func forEach(_ body: (Record) throws -> Void) throws {
    for part in question.parts(of: facts) {
      for record in question.records(part, in: session) { try body(record) }
    }
  }
}
