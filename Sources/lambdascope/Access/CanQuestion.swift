import Access
import Checks
import IAM
import Inventory
import Screen

/// One question whether a principal may do something, in the words of the user.
struct CanQuestion {
  let principal: String
  let action: String
  let resource: String
  let context: [String: RequestContext.Entry]

  /// The question of a line, three words apart by blanks.
  ///
  /// - Throws: `CommandFailure` for a line that is none.
  init(_ line: LineInput.Line, _ context: [String: RequestContext.Entry]) throws {
    guard let bytes = line.bytes else { throw CommandFailure(.usage, "the line is too long") }
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 3 else { throw CommandFailure(.usage, "PRINCIPAL ACTION RESOURCE belongs here") }
    self.init(principal: words[0], action: words[1], resource: words[2], context: context)
  }

  init(principal: String, action: String, resource: String, context: [String: RequestContext.Entry]) {
    self.principal = principal
    self.action = action
    self.resource = resource
    self.context = context
  }

  /// The answer of a snapshot.
  ///
  /// - Throws: `CommandFailure` when a word means nothing.
  func answer(_ session: AccessSession) throws -> CanAnswer {
    let (caller, row) = try asker(session)
    let resource = try session.named { () throws(AccessNameError) in
      try session.access.resource(named: self.resource)
    }
    let question = AccessQuestion(
      caller: caller,
      principal: row,
      action: try AccessSession.action(action),
      resource: resource,
      context: context
    )
    let answer = session.access.answer(to: question)
    return CanAnswer(
      question: question,
      decision: answer.decision,
      reasons: answer.answer.reasons.map { SourcedReason($0, session, principal: row, resource: resource) },
      missing: answer.missing.map { session.context.sentence(missing: [$0]) }
        + answer.unread.map { "the words of \($0) are not in the snapshot" }
    )
  }
}

extension CanQuestion {
  /// Who asks: a principal, or a function by its execution role.
  private func asker(_ session: AccessSession) throws -> (caller: Caller, row: PrincipalRow?) {
    let access = session.access
    // A role goes before a function of its name: only a role can ask.
    if let found = try? access.principal(named: principal) { return found }
    if let row = try? access.subject(named: principal).principal, let caller = access.caller(row) {
      return (caller, row)
    }
    return try session.named { () throws(AccessNameError) in try access.principal(named: principal) }
  }
}

/// Whether a principal may do something, and why.
struct CanAnswer: AccessAnswer {
  let question: AccessQuestion
  let decision: Decision
  let reasons: [SourcedReason]
  let missing: [String]

  /// The decision, then its reasons, then what is missing.
  func text(_ ink: Ink) -> [String] {
    [ink.strong(decision.rawValue)] + reasons.map { "  " + $0.line.printable }
      + missing.map { "  missing: \($0.printable)" }
  }

  var json: JSONValue {
    .object([
      JSONMember("principal", question.caller.name), JSONMember("action", question.action),
      JSONMember("resource", question.resource), JSONMember("result", decision.rawValue),
      JSONMember("reasons", reasons.map(\.reason.description)), JSONMember("missing", missing),
      JSONMember("sources", .array(reasons.compactMap(\.json))),
    ])
  }
}
