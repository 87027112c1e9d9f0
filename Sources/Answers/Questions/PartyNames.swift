import AWSNames
import Access
import Checks
import IAM
import Inventory
import Query

/// What somebody is called: in a few words where a line leads on, in full elsewhere.
struct PartyName: Hashable {
  /// The name in a few words.
  var short: String
  /// Where it leads.
  var target: Target?
  /// The name in full: an ARN, an id, or what a policy says.
  var full: String
}

/// Names of those who may do something, seen from one account.
struct PartyNames {
  let session: AnswerSession
  /// The account whose own principals need no account behind their name.
  let home: RowID<AccountRecord>

  init(_ session: AnswerSession, home: RowID<AccountRecord>) {
    self.session = session
    self.home = home
  }

  /// The name of a role or user.
  func name(_ row: PrincipalRow) -> PartyName {
    let access = session.access
    let account = access.account(row)
    let place = account == home ? "" : " of \(session.inventory.accountName(account))"
    return PartyName(short: access.name(row) + place, target: session.target(row), full: session.arn(row))
  }

  /// The name of someone whom a statement names, with the account's name where the snapshot knows it.
  func name(_ principal: Principal) -> PartyName {
    PartyName(short: words(principal), full: principal.description)
  }

  private func words(_ principal: Principal) -> String {
    guard case .aws(let text) = principal, let id = principal.account else {
      return principal == .anyone ? "everybody" : principal.description
    }
    if principal.isWholeAccount { return account(id) }
    let name = ARN(text)?.resource ?? text[...]
    return "\(name) of \(account(id))"
  }

  private func words(_ group: PrincipalGroup) -> String {
    switch group {
    case .everybody(let id): "everybody in \(account(id))"
    case .organizationOf(let id): "the organization of \(account(id))"
    case .accounts, .organization, .services, .others, .unknown: group.name
    }
  }

  /// The name of an account of an id.
  func account(_ id: String) -> String {
    guard let known = session.inventory.strings.id(of: id) else { return "account \(id)" }
    return "account \(session.inventory.accountLabel(known))"
  }

  /// The name of someone who may do something.
  func name(_ party: Party) -> PartyName {
    switch party {
    case .principal(let row): name(row)
    case .named(let principal): name(principal)
    case .group(let group): PartyName(short: words(group), full: group.name)
    case .root(let row):
      PartyName(
        short: "root user of \(session.inventory.accountName(row))",
        target: .resource(ResourceID(row)),
        full: session.account(party)
      )
    case .entrance(let row): name(row)
    }
  }

  /// The name of a source, with what it calls for.
  func name(_ row: RowID<TriggerRecord>) -> PartyName {
    let trigger = Trigger(session.inventory, row)
    let source = session.text(trigger.source)
    let more = trigger.kind == .functionURL ? source : session.text(trigger.detail)
    let off = trigger.isEnabled ? "" : "  off"
    let words = session.inventory.words(for: trigger)
    let short = "\(words)\(more.isEmpty ? "" : "  \(more)")\(off)"
    return PartyName(short: short, target: .row(.triggers, row.rawValue), full: source)
  }
}

// MARK: Grants

extension PartyNames {
  /// Somebody who may do something to a resource, with the reasons below.
  func section(_ grant: AccessGrant, _ resource: String) -> Answer.Section {
    let name = name(grant.party)
    let account = session.account(grant.party)
    let head = [grant.decision.rawValue, session.kind(grant.party), account.isEmpty ? "-" : account]
    let title = Answer.Line(
      [Answer.Piece(name.short, name.target == nil ? .plain : .name)],
      whole: [Answer.Piece(head.joined(separator: "  ") + "  "), Answer.Piece(name.full, .strong)],
      trailing: Answer.Piece.certainty(isConditional: grant.isConditional),
      target: name.target,
      copy: name.full
    )
    return Answer.Section(
      title,
      fold: "caller.assume.\(name.full)",
      isFolded: true,
      layout: .inline,
      items: session.evidence(grant, resource).map { .evidence($0) }
    )
  }
}

extension Answer.Piece {
  /// Whether something is sure, or depends on what is not known.
  static func certainty(isConditional: Bool) -> Answer.Piece {
    isConditional ? Answer.Piece("depends", .warning) : Answer.Piece("sure", .dim)
  }
}

extension AnswerSession {
  /// The fields of somebody who may do something to a resource.
  static let grantFields: [RecordField<Record>] = [
    RecordField(key: "principal", "Principal"),
    RecordField(key: "kind", "Kind"),
    RecordField(key: "account", "Account"),
    RecordField(key: "result", "Result"),
    RecordField(key: "reasons", "Reasons", kind: .phrases),
    RecordField(key: "sources", "Sources", kind: .phrases, visibility: .hidden),
  ]

  /// Somebody who may do something to a resource, as programs read it.
  func record(_ grant: AccessGrant, _ resource: String) -> Record {
    let evidence = evidence(grant, resource)
    return Record([
      ("principal", .text(fullName(grant.party))), ("kind", .text(kind(grant.party))),
      ("account", .text(account(grant.party))),
      ("result", .text(grant.decision.rawValue)), ("reasons", evidence.reasons),
      ("sources", evidence.sources(in: self)),
    ])
  }

  /// What lets somebody do something to a resource.
  func evidence(_ grant: AccessGrant, _ resource: String) -> [Evidence] {
    evidence(grant.reasons, principal: grant.party.principal, resource: resource)
  }

  /// The account of someone who may do something; empty for nobody's.
  func account(_ party: Party) -> String {
    switch party {
    case .principal(let row): accountID(row)
    case .named(let principal): principal.account ?? ""
    case .group(.everybody(let id)): id
    case .group: ""
    case .root(let row): text(inventory.accounts[row.index].id)
    case .entrance(let row): text(inventory.triggers.sourceAccount[row.index])
    }
  }

  /// The ARN or id of someone who may do something, or what a policy says.
  func fullName(_ party: Party) -> String {
    switch party {
    case .principal(let row): arn(row)
    case .named(let principal): principal.description
    case .group(let group): group.name
    case .root: account(party)
    case .entrance(let row): text(inventory.triggers.source[row.index])
    }
  }

  /// What kind of principal may do something, in the words of `evaluate`.
  func kind(_ party: Party) -> String {
    switch party {
    case .principal(.role): Caller.Kind.role.rawValue
    case .principal(.user): Caller.Kind.user.rawValue
    case .named(let principal): principal.kind
    case .group(let group): group.kind
    case .root: Caller.Kind.root.rawValue
    case .entrance: Caller.Kind.anonymous.rawValue
    }
  }
}

extension PrincipalGroup {
  /// What the group is called in full.
  fileprivate var name: String {
    switch self {
    case .everybody(let account): "everybody in \(account)"
    case .accounts(let pattern): "accounts \(pattern)"
    case .organization(let id): id
    case .organizationOf(let account): "the organization of \(account)"
    case .services: "AWS services"
    case .others: "whoever fulfils the conditions"
    case .unknown: "everybody whom the resource's policy may name"
    }
  }

  /// What kind of principals are in it.
  fileprivate var kind: String {
    switch self {
    case .everybody, .accounts: "Account"
    case .organization, .organizationOf: "Organization"
    case .services: Caller.Kind.service.rawValue
    case .others, .unknown: "Unknown"
    }
  }
}

extension Principal {
  /// What a resource's policy names, in the words of `evaluate`.
  fileprivate var kind: String {
    switch self {
    case .anyone: return Caller.Kind.anonymous.rawValue
    case .service: return Caller.Kind.service.rawValue
    case .federated, .canonicalUser: return Caller.Kind.federatedUser.rawValue
    case .aws(let text):
      if isWholeAccount { return "Account" }
      guard let arn = ARN(text) else { return (text.begins(with: "AROA") ? Caller.Kind.assumedRole : .user).rawValue }
      switch arn.resourceType {
      case "root": return Caller.Kind.root.rawValue
      case "role": return Caller.Kind.role.rawValue
      case "assumed-role": return Caller.Kind.assumedRole.rawValue
      case "federated-user": return Caller.Kind.federatedUser.rawValue
      default: return Caller.Kind.user.rawValue
      }
    }
  }
}
