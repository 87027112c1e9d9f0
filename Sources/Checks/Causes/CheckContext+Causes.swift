import AWSNames
import Access
import IAM
import Inventory

extension CheckContext {
  /// What to change where a statement that a principal holds is at fault.
  func cause(_ statement: StatementReference?, heldBy principal: PrincipalRow) -> Cause {
    let whole = { Cause.setting(.policies, of: ResourceID(principal)) }
    guard let statement else { return whole() }
    switch PolicyPlace(statement.policy) {
    case .holder:
      guard let name = inventory.strings.id(of: statement.policy.name) else { return whole() }
      return .statement(.inline(PolicyHolder(principal), name: name), index: UInt32(statement.index))
    case .group(let row):
      let prefix = "\(text(inventory.groups[row.index].name))/"
      let name = inventory.strings.id(of: statement.policy.name.dropFirst(prefix.count))
      guard let name else { return whole() }
      return .statement(.inline(.group(row), name: name), index: UInt32(statement.index))
    case .managed(let row):
      return cause(ofManaged: inventory.managedPolicies[row.index].arn, statement.index, heldBy: principal)
    case nil:
      let arn = inventory.strings.id(of: statement.policy.name)
      return arn.map { cause(ofManaged: $0, statement.index, heldBy: principal) } ?? whole()
    // Neither grants anything.
    case .control, .resource, .trust: return whole()
    }
  }

  /// What to change where a statement of a managed policy is at fault: the statement, or where the policy is AWS's own,
  /// that it is attached.
  func cause(ofManaged arn: StringID, _ index: Int, heldBy principal: PrincipalRow) -> Cause {
    guard ARN(text(arn))?.isOwnedByAWS == true else { return .statement(.managed(arn), index: UInt32(index)) }
    return .attachment(holder(ofManaged: arn, principal), policy: arn)
  }

  /// Who carries a managed policy that a principal holds: the principal itself, or one of its groups.
  private func holder(ofManaged arn: StringID, _ principal: PrincipalRow) -> PolicyHolder {
    guard case .user(let row) = principal else { return PolicyHolder(principal) }
    let user = inventory.users[row.index]
    if inventory.lists[user.attachedPolicies].contains(arn) { return .user(row) }
    let groups = inventory.lists[user.groups].lazy.compactMap { inventory.groups.row(named: $0, in: user.scope) }
    let group = groups.first { inventory.lists[inventory.groups[$0.index].attachedPolicies].contains(arn) }
    return group.map { .group($0) } ?? .user(row)
  }

  /// What to change where one of the ways into a function is to be closed: what makes the way that is told first.
  func cause(ofWays ways: [JudgedEntrance], into function: Function) -> Cause {
    let whole = Cause.setting(.entrance, of: function)
    guard let way = ways.first(where: \.verdict.isPublic)?.entrance else { return whole }
    switch way.origin {
    case .functionURL(let row):
      let qualifier = inventory.functionURLs[row.index].function.qualifier
      return .setting(.urlAuthorization, of: ResourceID(function.row), part: qualifier)
    case .route(let row): return .route(row)
    case .target: return way.loadBalancer.map { .setting(.entrance, of: ResourceID($0)) } ?? whole
    case .statement(let row):
      guard inventory.permissions.holder[row.index].function != nil else { return whole }
      let statement = inventory.statements[inventory.permissions.statement[row.index].index]
      return .permission(RowID(inventory.permissions.policy[row.index]), index: statement.index)
    case .mapping, .rule, .subscription, .notification: return whole
    }
  }
}

extension ResourceID {
  /// A role or user.
  init(_ principal: PrincipalRow) {
    switch principal {
    case .role(let row): self.init(row)
    case .user(let row): self.init(row)
    }
  }
}

extension Sequence<DecisionReason> {
  /// The statement of the principal's own policies that allows it.
  var ownStatement: StatementReference? {
    for reason in self {
      switch reason {
      case .allows(let layer, let statement, _) where layer.kind == .identity: return statement
      case .dependsOn(let layer, .allow, let statement, _) where layer.kind == .identity: return statement
      case .allows, .dependsOn, .denies, .fails, .noneAllows, .layerUnknown, .rootUser, .rootCannotAssumeRoles,
        .needsNoPermission, .mustBeSigned, .needsLongTermCredentials, .keptByAWS:
        continue
      }
    }
    return nil
  }
}
