import AWSNames
import Answers
import Checks
import Inventory
import Query

extension Subject {
  /// The row of the inventory that findings may be about; nil for what has none.
  func resource(in inventory: Inventory) -> ResourceID? {
    switch self {
    case .function(let row): ResourceID(row)
    case .role(let row): ResourceID(row)
    case .user(let row): ResourceID(row)
    case .account(let id): inventory.accounts.row(id).map { ResourceID($0) }
    case .node(let row): inventory.organizationNodes[row.index].account.map { ResourceID($0) }
    case .anyone, .service, .group, .principal, .nobody, .resource, .everything: nil
    }
  }

  /// The word for what it is.
  func word(in inventory: Inventory) -> String {
    switch self {
    case .anyone, .nobody, .everything: ""
    case .account(let id): inventory.accounts.row(id) == nil ? "account outside the snapshot" : "account"
    case .service: "service"
    case .role: "role"
    case .user: "user"
    case .group: "group"
    case .principal(let name):
      ARN(inventory.strings[name])?.isIdentityProvider == true
        ? "identity provider" : "principal outside the snapshot"
    case .function: "function"
    case .resource(let name): inventory.strings[name].contains { $0 == "*" || $0 == "?" } ? "pattern" : "resource"
    case .node(let row): "control policies of the \(inventory.organizationNodes[row.index].kind.name)"
    }
  }

  /// The whole name: an ARN where there is one.
  func fullName(in inventory: Inventory) -> String {
    switch self {
    case .anyone: "*"
    case .everything: "*"
    case .nobody: ""
    case .account(let id), .service(let id), .principal(let id), .resource(let id): inventory.strings[id]
    case .role(let row): inventory.strings[inventory.roles[row.index].arn]
    case .user(let row): inventory.strings[inventory.users[row.index].arn]
    case .group(let row): inventory.strings[inventory.groups[row.index].arn]
    case .function(let row): inventory.functionARN(row)
    case .node(let row): inventory.strings[inventory.organizationNodes[row.index].id]
    }
  }

  /// The account that it belongs to; nil where the snapshot cannot tell.
  func account(in inventory: Inventory) -> RowID<AccountRecord>? {
    switch self {
    case .role, .user, .function: return resource(in: inventory).map { inventory.account(of: $0) }
    case .group(let row): return inventory.account(of: .group(row))
    case .principal(let name), .resource(let name):
      guard let id = ARN(inventory.strings[name]).flatMap({ inventory.strings.id(of: $0.account) }) else { return nil }
      return inventory.accounts.row(id)
    case .anyone, .account, .service, .nobody, .everything, .node: return nil
    }
  }
}

extension TableSource {
  /// What people call somebody or something that statements are about.
  func name(of subject: Subject) -> String {
    switch subject {
    case .anyone: "anyone"
    case .everything: "every resource"
    case .nobody: "nobody named"
    case .account(let id): inventory.accounts.row(id).map { inventory.name(of: ResourceID($0)) } ?? text(id)
    case .service(let name): text(name)
    case .principal(let name), .resource(let name): ResourceName.short(text(name)[...])
    case .role(let row): text(inventory.roles[row.index].name)
    case .user(let row): text(inventory.users[row.index].name)
    case .group(let row): text(inventory.groups[row.index].name)
    case .function(let row): text(inventory.functions.name[row.index])
    case .node(let row): text(inventory.organizationNodes[row.index].name)
    }
  }

  /// What it is and where: `acme-prod  role`, the account first as it tells equal names apart.
  func whereabouts(of subject: Subject) -> String {
    let word = subject.word(in: inventory)
    guard let account = subject.account(in: inventory) else { return word }
    return "\(inventory.name(of: ResourceID(account)))  \(word)"
  }

  /// The worst failure that was found about who may use a subject, or what it may do.
  func worstFailure(of subject: Subject) -> Severity? {
    switch subject {
    case .function(let row): worst(of: ResourceID(row)) { $0.duty == .identityAndAccess && !$0.judgesRole }
    case .user(let row): worst(of: ResourceID(row)) { _ in true }
    case .role(let row):
      // What is wrong with an execution role is found about the functions that run with it.
      inventory.links.functionsOfRole[row].reduce(worst(of: ResourceID(row)) { _ in true }) { found, function in
        max(found, worst(of: ResourceID(function)) { $0.judgesRole })
      }
    case .anyone, .account, .service, .group, .principal, .nobody, .resource, .everything, .node: nil
    }
  }

  private func worst(of resource: ResourceID, where counts: (Check) -> Bool) -> Severity? {
    guard let findings = checks.findings else { return nil }
    return findings.findings[findings.range(of: resource)]
      .reduce(nil) { found, finding in
        guard finding.status == .fail, counts(checks.catalogue[Int(finding.check)]) else { return found }
        return max(found, finding.severity)
      }
  }

  private func max(_ left: Severity?, _ right: Severity?) -> Severity? {
    guard let left, let right else { return left ?? right }
    return left < right ? right : left
  }
}

extension Check {
  /// Whether it looks at the execution role of a function rather than at the function.
  fileprivate var judgesRole: Bool { id.hasPrefix("lambda-role-") }
}
