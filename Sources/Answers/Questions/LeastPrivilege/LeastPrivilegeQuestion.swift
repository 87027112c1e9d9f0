public import Access
import Inventory

/// The least policy that the role of a function needs, and how it differs from what is granted.
public struct LeastPrivilegeQuestion: Question {
  /// The function.
  public var subject: QuestionSubject

  /// How it is asked.
  public static let form = QuestionForm(
    "least-privilege",
    [.init(.function, "FUNCTION", "The function, by name or ARN.")],
    purpose: "the least policy that a function's role needs",
    abstract: "Write the least policy that the role of a function needs, and how it differs from what is granted."
  )

  /// The least policy for the function of a word.
  ///
  /// - Throws: ``QuestionError`` unless there is one word.
  public init(words: [String]) throws(QuestionError) {
    guard words.count == 1 else { throw .words }
    subject = .named(words[0])
  }

  /// What is needed, and how it differs from what is granted.
  ///
  /// - Throws: ``QuestionError`` for what is no function of the snapshot.
  public func facts(in session: AnswerSession) throws(QuestionError) -> LeastPrivilege {
    let access = session.access
    switch subject {
    case .resource(let resource): return access.leastPrivilege(of: RowID(resource.row))
    case .named(let name):
      let row = try QuestionError.name { () throws(AccessNameError) in try access.function(named: name) }
      return access.leastPrivilege(of: row)
    }
  }
}
