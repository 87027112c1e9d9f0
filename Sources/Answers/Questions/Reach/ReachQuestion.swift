public import Access
public import Inventory

/// What a role, a user or a function's role can reach, and what is cut away by whom.
public struct ReachQuestion: Question {
  /// The function, role or user.
  public var subject: QuestionSubject

  /// What was found.
  public struct Facts: Sendable {
    /// Who acts.
    public var actor: Actor
    /// What it reaches; nil for what does not act or is not known.
    public var reach: PrincipalReach?
  }

  /// How it is asked.
  public static let form = QuestionForm(
    "reach",
    [.init(.subject, "NAME", "The name or ARN of a function, role or user; a function stands for its role.")],
    purpose: "what a role, a user or a function's role can reach",
    abstract: "Tell what a role, a user or a function's role can reach, and what is cut away by whom."
  )

  /// The reach of what somebody looks at.
  public init(_ resource: ResourceID) { subject = .resource(resource) }

  /// The reach of what a word names.
  ///
  /// - Throws: ``QuestionError`` unless there is one word.
  public init(words: [String]) throws(QuestionError) {
    guard words.count == 1 else { throw .words }
    subject = .named(words[0])
  }

  /// The reach.
  ///
  /// - Throws: ``QuestionError`` for a name that means nobody.
  public func facts(in session: AnswerSession) throws(QuestionError) -> Facts {
    let actor = try session.actor(subject)
    guard case .principal(let subject) = actor else { return Facts(actor: actor) }
    return Facts(actor: actor, reach: session.access.reach(of: subject.principal))
  }
}
