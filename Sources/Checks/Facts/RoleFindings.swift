import Access
import IAM
import Inventory

/// What makes two roles alike: their policies, not their names.
struct RolePoliciesKey: Hashable, Sendable {
  var inline: ListID
  var attached: ListID
  var boundary: StringID
  var account: RowID<AccountRecord>
}

/// What the policies of a role grant.
final class RoleFindings: Sendable {
  let administrator: AdministratorVerdict
  let serviceWildcards: [ServiceWildcard]
  /// Policies that the snapshot lacks or that could not be read.
  let unreadPolicies: [String]

  init(
    administrator: AdministratorVerdict,
    serviceWildcards: [ServiceWildcard],
    unreadPolicies: [String]
  ) {
    self.administrator = administrator
    self.serviceWildcards = serviceWildcards
    self.unreadPolicies = unreadPolicies
  }
}

extension RoleFindings {
  /// What policies grant that name every action: nothing that these checks look for.
  fileprivate static let nothingBroad = RoleFindings(
    administrator: .notAdministrator,
    serviceWildcards: [],
    unreadPolicies: []
  )
}

/// The execution role of a function, as far as the snapshot tells.
enum ExecutionRole {
  case known(RowID<RoleRecord>)
  /// The role belongs to another account, whose roles the snapshot does not hold.
  case foreign
  /// All roles of the account are known, and this is none of them.
  case gone
  case unknown(MissingCall)
}

extension CheckContext {
  /// The execution role of a function.
  func executionRole(of function: Function) -> ExecutionRole {
    if let row = inventory.links.roleOfFunction[function.row.index] { return .known(row) }
    if let missing = missingConfiguration(of: function) { return .unknown(missing) }
    let owner = inventory.scopes[function.scope.index].account
    guard let arn = ARN(text(function.role)) else {
      return .unknown(MissingCall(.lambdaListFunctions, .failed, in: function.scope))
    }
    if arn.account != facts.accountIDs[owner.index] { return .foreign }
    let list = facts.roleLists[owner.index]
    return list.state == .collected ? .gone : .unknown(list)
  }

  /// What the policies of a role grant; equal policies are judged once.
  func findings(ofRole row: RowID<RoleRecord>) -> RoleFindings {
    let role = inventory.roles[row.index]
    let key = RolePoliciesKey(
      inline: role.inlinePolicies,
      attached: role.attachedPolicies,
      boundary: role.boundary,
      account: inventory.scopes[role.scope.index].account
    )
    return facts.rolePolicies.value(key) { judge(key) }
  }

  private func judge(_ key: RolePoliciesKey) -> RoleFindings {
    if !mayGrantBroadly(key) { return .nothingBroad }
    var unread: [String] = []
    var identity: [NamedPolicy] = []
    for (name, document) in inventory.lists.pairs(key.inline) {
      add(text(name), document, to: &identity, unread: &unread)
    }
    for arn in inventory.lists[key.attached] {
      let document = inventory.links.managedPolicy(arn).map { inventory.managedPolicies[$0.index].document }
      add(text(arn), document ?? .empty, to: &identity, unread: &unread)
    }
    let binding = facts.controlPolicies.bindings[key.account.index]
    let policies = PrincipalPolicies(
      identity: identity,
      boundary: boundary(key.boundary),
      serviceControl: binding.levels,
      hasUnknownServiceControl: binding.hasUnknown
    )
    return RoleFindings(
      administrator: policies.administratorVerdict,
      serviceWildcards: policies.serviceWildcards,
      unreadPolicies: unread
    )
  }

  /// Whether any policy of a role may grant whole services; one that was not read may grant anything.
  private func mayGrantBroadly(_ key: RolePoliciesKey) -> Bool {
    let inline = inventory.lists.pairs(key.inline).lazy.map(\.value)
    let attached = inventory.lists[key.attached].lazy.map { arn in
      inventory.links.managedPolicy(arn).map { inventory.managedPolicies[$0.index].document } ?? .empty
    }
    let isNarrow = { (document: StringID) in
      inventory.links.statements(ofDocument: document) != nil
        && !inventory.strings.withUTF8(document) { PolicyTextScan.mayBeBroad($0) }
    }
    return !(inline.allSatisfy(isNarrow) && attached.allSatisfy(isNarrow))
  }

  private func add(
    _ name: String,
    _ document: StringID,
    to identity: inout [NamedPolicy],
    unread: inout [String]
  ) {
    if let policy = document.isEmpty ? WellKnownPolicy.document(ofARN: name) : parsedPolicy(document) {
      identity.append(NamedPolicy(name, policy))
    } else {
      unread.append(name)
    }
  }

  private func boundary(_ arn: StringID) -> PrincipalPolicies.Boundary {
    guard !arn.isEmpty else { return .none }
    let name = text(arn)
    let document = inventory.links.managedPolicy(arn).map { inventory.managedPolicies[$0.index].document } ?? .empty
    let policy = document.isEmpty ? WellKnownPolicy.document(ofARN: name) : parsedPolicy(document)
    return policy.map { .policy(NamedPolicy(name, $0)) } ?? .unknown(name: name)
  }
}
