import ArgumentParser
import Access
import Checks
import IAM
import Screen

/// Lists everybody who may do something.
struct WhoCanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who-can",
    abstract: "List everybody who may do something to a resource, and why.",
    discussion: """
      Roles and users of the snapshot, and whoever the resource's own policy lets in. In JSON, one object a line: \
      {"principal", "kind", "account", "result", "reasons", "sources"}; the result is Allowed or Conditional.

      When the snapshot lacks what the list rests on, the missing calls are named on the standard error, and the exit \
      code is 4.
      """
  )

  @OptionGroup var snapshot: SnapshotOptions

  @Argument(help: "The action, such as lambda:InvokeFunction.")
  var action: String

  @Argument(help: "An ARN, or the name of a function.")
  var resource: String

  @OptionGroup var keys: ContextOption
  @OptionGroup var output: AnswerOptions

  func run() async throws {
    let action = try AccessSession.action(action)
    let context = try keys.entries
    let session = try AccessSession.load(snapshot)
    let resource = try session.named { () throws(AccessNameError) in
      try session.access.resource(named: self.resource)
    }
    let found = session.access.whoCan(action, resource, context: context)
    var writer = AnswerWriter(output)
    for grant in found.grants { try writer.write(GrantLine(grant, resource, session)) }
    try writer.flush()
    try session.end(missing: found.missing.map { session.context.sentence(missing: [$0]) })
  }
}

/// One of those who may.
private struct GrantLine: AccessAnswer {
  private let name: String
  private let kind: String
  private let account: String
  private let decision: Decision
  private let reasons: [SourcedReason]

  init(_ grant: AccessGrant, _ resource: String, _ session: AccessSession) {
    var row: PrincipalRow?
    switch grant.grantee {
    case .principal(let principal):
      row = principal
      name = session.arn(principal)
      account = session.accountID(principal)
      switch principal {
      case .role: kind = Caller.Kind.role.rawValue
      case .user: kind = Caller.Kind.user.rawValue
      }
    case .named(let principal):
      name = principal.description
      account = principal.account ?? ""
      kind = Self.kind(principal)
    }
    decision = grant.decision
    reasons = grant.reasons.map { SourcedReason($0, session, principal: row, resource: resource) }
  }

  /// What a resource's policy names, in the words of `evaluate`.
  private static func kind(_ principal: Principal) -> String {
    switch principal {
    case .anyone: return Caller.Kind.anonymous.rawValue
    case .service: return Caller.Kind.service.rawValue
    case .federated, .canonicalUser: return Caller.Kind.federatedUser.rawValue
    case .aws(let text):
      if principal.isWholeAccount { return "Account" }
      switch ARN(text)?.resource.prefix(while: { $0 != "/" }) {
      case "role": return Caller.Kind.role.rawValue
      case "assumed-role": return Caller.Kind.assumedRole.rawValue
      case "federated-user": return Caller.Kind.federatedUser.rawValue
      default: return Caller.Kind.user.rawValue
      }
    }
  }

  func text(_ ink: Ink) -> [String] {
    let head = [decision.rawValue, kind, account.isEmpty ? "-" : account].joined(separator: "  ")
    let why = reasons.filter { !$0.reason.isPlainConsent }.map(\.line).joined(separator: "; ")
    return ["\(head)  \(ink.strong(name.printable))  \(why.printable)"]
  }

  var json: JSONValue {
    .object([
      JSONMember("principal", name), JSONMember("kind", kind), JSONMember("account", account),
      JSONMember("result", decision.rawValue), JSONMember("reasons", reasons.map(\.reason.description)),
      JSONMember("sources", .array(reasons.compactMap(\.json))),
    ])
  }
}
