public import IAM
public import Inventory
import Workers

/// What a principal can reach, what takes part of that away, and what is not known of it.
///
/// Principals with equal policies share it. Roles that can be assumed or passed depend on the principal itself; see
/// ``AccessModel/roles(reachableBy:)``.
public struct PrincipalReach: Sendable {
  /// The grants that are left after Deny statements, boundary and control policies.
  public var reach: Reach
  /// The actions of the grants, sorted for reading.
  public var tree: ReachTree
  /// Whether it is an administrator, and if not though its policies say so, why.
  public var administrator: AdministratorVerdict
  /// What takes granted actions away for good, Deny statements first.
  public var guardrails: [Guardrail]
  /// Resources of the principal's own account that the grants speak of, by kind; kinds that none speaks of are left out.
  public var resources: [ReachedResources]
  /// What is not known and may widen or narrow the reach; empty when all is known.
  public var unknowns: [Unknown]
  /// The actions of Deny statements.
  let denied: [StatementReference: ActionSet]

  /// Something about the principal's policies that the snapshot does not tell.
  public enum Unknown: Hashable, Sendable {
    /// Policies that are attached to the principal or its groups without their words being known.
    case policies([String])
    /// The permissions boundary, whose words are not known.
    case boundary(String)
    /// Control policies that hang above the account without their words being known.
    case controlPolicies([String])
    /// What was not collected of the organization's control policies.
    case organization([MissingCall])
  }
}

extension PrincipalReach {
  /// What narrows a grant as far as some of its actions are concerned; a Deny of other actions is left out.
  public func limits(of grant: Reach.Grant, on actions: ActionSet) -> [Reach.Limit] {
    Self.limits(of: grant, on: actions, denied)
  }

  fileprivate static func limits(
    of grant: Reach.Grant,
    on actions: ActionSet,
    _ denied: [StatementReference: ActionSet]
  ) -> [Reach.Limit] {
    grant.limits.filter { limit in
      guard case .deny(let statement) = limit, let denied = denied[statement] else { return true }
      return !denied.isDisjoint(with: actions)
    }
  }

  /// What takes away an action such as `organizations:LeaveOrganization`; empty when the principal has it, and when its
  /// own policies never grant it.
  public func guardrails(against action: String) -> [Guardrail] {
    guard let id = ActionCatalog.builtIn.action(named: action) else { return [] }
    return guardrails.filter { $0.cut.actions.contains(id) }
  }
}

extension AccessModel {
  /// What a principal can reach; worked out once for all principals with equal policies.
  ///
  /// - Complexity: O(grants · actions of the catalogue), about a millisecond for an administrator.
  public func reach(of principal: PrincipalRow) -> PrincipalReach {
    fact(KnownReach.self, for: key(principal)).reach
  }

  /// Roles that a principal may assume, itself or from other roles, and those it may pass to services; they are named
  /// by their place in ``escalations``.
  public func roles(reachableBy principal: PrincipalRow) -> RoleReach {
    escalations.reachableRoles(from: place(of: principal))
  }

  fileprivate func reach(of held: HeldPolicies, account: RowID<AccountRecord>) -> PrincipalReach {
    let reach = held.reach
    let denied = held.policies.deniedActions(.builtIn)
    return PrincipalReach(
      reach: reach,
      tree: ReachTree(reach, .builtIn),
      administrator: held.administrator,
      guardrails: reach.cuts.map { Guardrail(cut: $0, node: controlNode(of: $0.layer, account: account)) },
      resources: resources(of: account, in: reach) { grant, actions in
        !grant.narrowingConditions.isEmpty || !PrincipalReach.limits(of: grant, on: actions, denied).isEmpty
      },
      unknowns: unknowns(of: held, account),
      denied: denied
    )
  }

  private func unknowns(of held: HeldPolicies, _ account: RowID<AccountRecord>) -> [PrincipalReach.Unknown] {
    var unknowns: [PrincipalReach.Unknown] = []
    if !held.unread.isEmpty { unknowns.append(.policies(held.unread)) }
    if case .unknown(let name) = held.policies.boundary { unknowns.append(.boundary(name)) }
    let controls = controls(of: account).service
    let unread = controls.levels.flatMap(\.unread)
    if !unread.isEmpty { unknowns.append(.controlPolicies(unread)) }
    if !controls.missing.isEmpty { unknowns.append(.organization(controls.missing)) }
    return unknowns
  }
}

/// What principals with an equal set of policies can reach.
private struct KnownReach: KeyedFact {
  static let limit = 1024

  let reach: PrincipalReach

  init(_ key: PolicySetKey, _ model: AccessModel) {
    reach = model.reach(of: model.held(key), account: model.account(key.scope))
  }
}
