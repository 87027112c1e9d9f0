public import Access
public import Checks
public import Inventory

/// Who may start a function, or take on a role, gathered by how far away they stand.
public struct CallersQuestion: Question {
  /// The function, role or user.
  public var subject: QuestionSubject

  /// What was found.
  public enum Facts: Sendable {
    /// The callers of a function.
    case function(FunctionCallers)
    /// Those who may assume a role.
    case role(RowID<RoleRecord>, WhoCan)
    /// A user, whom nobody invokes.
    case user(RowID<UserRecord>)
    /// Something that nobody invokes.
    case none(ResourceType)
  }

  /// How it is asked.
  public static let form = QuestionForm(
    "callers",
    [.init(.subject, "NAME", "The name or ARN of a function or role.")],
    purpose: "who may start a function or assume a role",
    abstract: "Tell who may start a function or assume a role, by how far away they stand.",
    discussion: """
      In JSON, one caller a line: {"distance", "caller", "actions", "triggers", "conditional", "reasons", \
      "sources"}; the distance is internet, any-account, organization, external-accounts, pinned, services, event-sources, federated, roles, \
      users, roots, or refused for a source that is configured though no statement lets it in.

      What the list lacks is named on the standard error, and makes the exit code 4.
      """
  )

  /// The callers of what somebody looks at.
  public init(_ resource: ResourceID) { subject = .resource(resource) }

  /// The callers of what a word names.
  ///
  /// - Throws: ``QuestionError`` unless there is one word.
  public init(words: [String]) throws(QuestionError) {
    guard words.count == 1 else { throw .words }
    subject = .named(words[0])
  }

  /// The callers.
  ///
  /// - Throws: ``QuestionError`` for a name that means nothing.
  public func facts(in session: AnswerSession) throws(QuestionError) -> Facts {
    let resource = try resource(in: session)
    if let function = resource.row(of: FunctionRecord.self) { return .function(session.context.callers(of: function)) }
    if let role = resource.row(of: RoleRecord.self) {
      let arn = session.text(session.inventory.roles[role.index].arn)
      return .role(role, session.access.whoCan("sts:AssumeRole", arn))
    }
    if let user = resource.row(of: UserRecord.self) { return .user(user) }
    return .none(resource.type)
  }

  private func resource(in session: AnswerSession) throws(QuestionError) -> ResourceID {
    switch subject {
    case .resource(let resource): return resource
    case .named(let name):
      // A function goes before a role of its name: it is what people invoke.
      if let function = try? session.access.function(named: name) { return ResourceID(function) }
      let (_, row) = try QuestionError.name { () throws(AccessNameError) in try session.access.principal(named: name) }
      switch row {
      case .role(let row): return ResourceID(row)
      case .user(let row): return ResourceID(row)
      case nil: throw .name(.noPrincipal(name))
      }
    }
  }
}
