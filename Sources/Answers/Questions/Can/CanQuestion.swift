public import Access
import IAM

/// Whether somebody may do something to a resource, and why.
public struct CanQuestion: Question {
  /// The name of a principal or function, an ARN, an account id, a service or `*`.
  public var principal: String
  /// The action, such as `lambda:InvokeFunction`.
  public var action: String
  /// The name of a function, an ARN or `*`.
  public var resource: String
  /// Condition keys that are known of the request, in the order given.
  public var keys: [ConditionKey]

  /// What was found.
  public struct Facts: Sendable {
    /// The question as it was understood.
    public var question: AccessQuestion
    /// The decision with what is missing.
    public var answer: AccessAnswer
  }

  /// How it is asked.
  public static let form = QuestionForm(
    "can",
    [
      .init(.principal, "PRINCIPAL", "Who asks."),
      .init(.action, "ACTION", "The action, such as lambda:InvokeFunction."),
      .init(.resource, "RESOURCE", "The resource."),
      .init(.key, "KEY=VALUE", "A condition key of the request.", isOptional: true),
    ],
    purpose: "whether somebody may do something, and why",
    abstract: "Say whether a principal may do something to a resource, and why."
  )

  /// The question of a principal, an action, a resource and any number of `KEY=VALUE`.
  ///
  /// - Throws: ``QuestionError`` when one is missing, the action is none, or a key has no value.
  public init(words: [String]) throws(QuestionError) {
    guard words.count >= 3 else { throw .words }
    principal = words[0]
    action = try Words.action(words[1])
    resource = words[2]
    keys = try Words.keys(words[3...])
  }

  /// The decision.
  ///
  /// - Throws: ``QuestionError`` when a word names nothing.
  public func facts(in session: AnswerSession) throws(QuestionError) -> Facts {
    let access = session.access
    let (caller, row) = try asker(access)
    let resource = try QuestionError.name { () throws(AccessNameError) in try access.resource(named: self.resource) }
    let question = AccessQuestion(
      caller: caller,
      principal: row,
      action: action,
      resource: resource,
      context: keys.entries
    )
    return Facts(question: question, answer: access.answer(to: question))
  }

  /// Who asks: a principal, or a function by its execution role.
  private func asker(_ access: AccessModel) throws(QuestionError) -> (caller: Caller, row: PrincipalRow?) {
    // A role goes before a function of its name: only a role can ask.
    if let found = try? access.principal(named: principal) { return found }
    if let row = try? access.subject(named: principal).principal, let caller = access.caller(row) {
      return (caller, row)
    }
    return try QuestionError.name { () throws(AccessNameError) in try access.principal(named: principal) }
  }
}
