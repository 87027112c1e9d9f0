import Access
import Checks
public import Inventory

/// Whose duty is what: what AWS does, what is shared, what the customer does.
public struct ResponsibilityQuestion: Question {
  /// The function, account or other resource; nil for every account of the snapshot.
  public var subject: QuestionSubject?

  /// What was found of one resource.
  public struct Facts: Sendable {
    /// What it is about, with what was found of it.
    public var parts: [Part]

    /// What was found of one resource.
    public enum Part: Sendable {
      /// The duties that come with a function or another resource, and what the checks say of it.
      case resource(ResourceID, duties: [DutyLine], results: [AnswerSession.Result])
      /// The duties of an account's functions.
      case account(AccountDuties)
    }
  }

  /// How it is asked.
  public static let form = QuestionForm(
    "responsibility",
    [.init(.owner, "NAME", "The name or ARN of a function, role or user, or an account.", isOptional: true)],
    purpose: "whose duty is what",
    abstract: "Tell what AWS does, what is shared and what the customer does, for a function, an account or all.",
    discussion: """
      A duty that a setting has moved from AWS is told with the setting. Duties that the checks look into stand with \
      how many of them hold.

      In JSON, one duty or check a line: {"resource", "side", "duty", "check", "state", "count", "evidence"}; the side \
      is aws, shared or customer, the state usual, moved, met, failed or unknown.
      """
  )

  /// The duties that come with what somebody looks at.
  public init(_ resource: ResourceID) { subject = .resource(resource) }

  /// The duties that come with what a word names, or those of every account.
  ///
  /// - Throws: ``QuestionError`` for more than one word.
  public init(words: [String]) throws(QuestionError) {
    guard words.count <= 1 else { throw .words }
    subject = words.first.map { .named($0) }
  }

  /// Accounts are told by what the checks have found in them.
  public func needsFindings(in session: AnswerSession) -> Bool {
    guard let subject, let resource = try? session.resource(subject) else { return true }
    return resource.row(of: AccountRecord.self) != nil
  }

  /// The duties.
  ///
  /// - Throws: ``QuestionError`` for a name that means nothing.
  public func facts(in session: AnswerSession) throws(QuestionError) -> Facts {
    guard let subject else {
      let accounts = session.inventory.accounts.indices.filter { session.inventory.accounts[$0].isInSnapshot }
      return Facts(parts: accounts.map { .account(AccountDuties(session, RowID(index: $0))) })
    }
    let resource = try session.resource(subject)
    if let account = resource.row(of: AccountRecord.self) {
      return Facts(parts: [.account(AccountDuties(session, account))])
    }
    let results = session.evaluate(resource)
    let function = resource.row(of: FunctionRecord.self)
    let lines = function.map { FunctionDuties(session, $0, results).lines } ?? []
    return Facts(parts: [.resource(resource, duties: lines, results: results)])
  }
}

extension AnswerSession {
  /// The resource that a question is about: a function, an account, a role or a user.
  ///
  /// - Throws: ``QuestionError`` for a name that means nothing.
  func resource(_ subject: QuestionSubject) throws(QuestionError) -> ResourceID {
    guard case .named(let name) = subject else {
      guard case .resource(let resource) = subject else { throw .words }
      return resource
    }
    if let function = try? access.function(named: name) { return ResourceID(function) }
    let accounts = inventory.accounts.indices.filter { index in
      text(inventory.accounts[index].id) == name || inventory.accountName(RowID(index: index)) == name
    }
    if accounts.count == 1 { return ResourceID(RowID<AccountRecord>(index: accounts[0])) }
    let (_, row) = try QuestionError.name { () throws(AccessNameError) in try access.principal(named: name) }
    switch row {
    case .role(let row): return ResourceID(row)
    case .user(let row): return ResourceID(row)
    case nil: throw .name(.unknown(name))
    }
  }
}
