import AWSNames
import Access
import IAM
import Inventory
import JSON
import Workers

/// A document that a command hands over: in full where it is known, else a file that whoever runs it writes first.
enum CommandDocument {
  case text(String)
  case file(String)
}

extension Command {
  /// The command with an option that takes a document.
  func option(_ name: String, _ document: CommandDocument) -> Command {
    switch document {
    case .text(let text): option(name, text)
    case .file(let file): option(name, file: file)
    }
  }
}

extension CheckContext {
  /// The command that narrows what a principal holds by one statement or policy, and takes nothing else away.
  ///
  /// The new words are written in full where the snapshot shows what a role needs: by its last used services, its recorded
  /// calls and its functions' settings. Nothing that another statement or policy grants changes.
  func command(narrowing cause: Cause) -> Command? {
    switch cause {
    case .statement(.managed(let arn), _):
      return Command.aws("iam create-policy-version").option("policy-arn", text(arn))
        .option("policy-document", file: "narrower.json").flag("set-as-default")
    case .statement(.inline(let holder, let name), let index): return narrowing(name, of: holder, Int(index))
    case .attachment(let holder, let policy): return replacing(text(policy), on: holder)
    case .permission, .trust, .setting, .trail, .stage, .route, .rule, .missing: return nil
    }
  }

  private func narrowing(_ name: StringID, of holder: PolicyHolder, _ index: Int) -> Command {
    let words = inventory.lists.pairs(inlinePolicies(of: holder)).first { $0.name == name }?.value ?? .empty
    guard let needs = needs(of: holder), var policy = policyText(words), policy.statements.indices.contains(index)
    else { return put(text(name), .file("narrower.json"), on: holder) }
    policy.statements.remove(at: index)
    policy.statements += needs.filter { !policy.statements.contains($0) }
    // A policy has at least one statement.
    if policy.statements.isEmpty { return command("delete", holder).option("policy-name", text(name)) }
    return put(text(name), document(policy), on: holder)
  }

  private func document(_ policy: PolicyText) -> CommandDocument {
    policy.text.utf8.count <= Self.mostBytes ? .text(policy.text) : .file("narrower.json")
  }

  /// What a role's inline policies may have together.
  ///
  /// Source: IAM user guide, "IAM and AWS STS quotas", as known on 2026-11-28.
  private static let mostBytes = 10_240

  /// Puts what is needed in the place of a managed policy: first the new policy, then the old one goes.
  private func replacing(_ policy: String, on holder: PolicyHolder) -> Command {
    let words = holderWords(holder)
    let detachment = Command.aws("iam detach-\(words.kind)-policy").option("\(words.kind)-name", words.name)
      .option("policy-arn", policy)
    let needs = needs(of: holder)
    if needs?.isEmpty == true { return detachment }
    let base = ARN(policy)?.lastPathPart.map(String.init) ?? "narrower"
    let name = unusedName("\(base)-narrower", on: holder)
    return put(name, needs.map { document(PolicyText($0)) } ?? .file("narrower.json"), on: holder).then(detachment)
  }

  /// The command that puts an inline policy on a role, user or group.
  func put(_ policy: String, _ document: CommandDocument, on holder: PolicyHolder) -> Command {
    command("put", holder).option("policy-name", policy).option("policy-document", document)
  }

  /// A name that no inline policy of a holder has, so that putting it replaces nothing.
  func unusedName(_ name: String, on holder: PolicyHolder) -> String {
    let taken = Set(inventory.lists.pairs(inlinePolicies(of: holder)).map { text($0.name) })
    var free = name
    var number = 2
    while taken.contains(free) {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }

  /// The command that takes actions away by a policy of its own, whatever others grant, and changes none of those.
  func denying(_ actions: [String], on resources: [String], named name: String, to holder: PolicyHolder) -> Command {
    let statement = JSONTree.fields([
      "Effect": .string("Deny"), "Action": .strings(actions), "Resource": .strings(resources),
    ])
    return put(unusedName(name, on: holder), .text(PolicyText([statement]).text), on: holder)
  }

  private func command(_ verb: String, _ holder: PolicyHolder) -> Command {
    let words = holderWords(holder)
    return Command.aws("iam \(verb)-\(words.kind)-policy").option("\(words.kind)-name", words.name)
  }

  private func holderWords(_ holder: PolicyHolder) -> (kind: String, name: String) {
    switch holder {
    case .role(let row): ("role", text(inventory.roles[row.index].name))
    case .user(let row): ("user", text(inventory.users[row.index].name))
    case .group(let row): ("group", text(inventory.groups[row.index].name))
    }
  }

  private func inlinePolicies(of holder: PolicyHolder) -> ListID {
    switch holder {
    case .role(let row): inventory.roles[row.index].inlinePolicies
    case .user(let row): inventory.users[row.index].inlinePolicies
    case .group(let row): inventory.groups[row.index].inlinePolicies
    }
  }

  /// The words of a policy; nil for a text that is none.
  func policyText(_ document: StringID) -> PolicyText? {
    inventory.strings.withUTF8(document) { PolicyText(Array($0)) }
  }

  /// Statements that allow what a role needs; nil where the snapshot does not tell, and for users and groups.
  private func needs(of holder: PolicyHolder) -> [JSONTree]? {
    guard case .role(let row) = holder else { return nil }
    return fact(RoleNeeds.self, for: row).statements
  }
}

/// Statements that allow what the functions of a role need.
private struct RoleNeeds: KeyedFact {
  /// Nil where use is not known of all that the role holds, or where what is used cannot be limited.
  let statements: [JSONTree]?

  init(_ key: RowID<RoleRecord>, _ model: AccessModel) {
    // Without a report nothing more is worked out, which is the case of most roles.
    guard let function = model.inventory.links.functionsOfRole[key].first,
      model.inventory.usageReports.row(model.inventory.roles[key.index].arn) != nil
    else {
      statements = nil
      return
    }
    let least = model.leastPrivilege(of: function)
    guard least.unread.isEmpty, least.usage.services != nil, !least.differences.contains(where: \.leavesUseOpen),
      !least.statements.contains(where: \.isWide)
    else {
      statements = nil
      return
    }
    let document = try? JSONTree.parse(Array(JSONWriter.text(least, secrets: .kept).utf8))
    statements = document?["Statement"]?.elements?.map { $0.removing("Sid") }
  }
}

extension PrivilegeDifference {
  fileprivate var leavesUseOpen: Bool {
    if case .unknownUse = self { true } else { false }
  }
}

extension ProposedStatement {
  /// Whether it allows on every resource what checks would find again.
  fileprivate var isWide: Bool {
    guard resources.isNegated || resources.values.contains("*") else { return false }
    let allowed = ActionCatalog.builtIn.actions(.only(actions))
    return !allowed.isDisjoint(with: ActionGroups.all)
  }
}
