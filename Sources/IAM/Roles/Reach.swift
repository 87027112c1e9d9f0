/// What a principal can reach: its grants with wildcards expanded, after what surely takes them away.
public struct Reach: Hashable, Sendable {
  /// What one Allow statement grants.
  public struct Grant: Hashable, Sendable {
    /// The statement.
    public var statement: StatementReference
    /// The actions left of it.
    public var actions: ActionSet
    /// The resources it speaks of.
    public var resources: Selection<String>
    /// Conditions under which it holds.
    public var conditions: [Condition]
    /// Deny statements and limits that take part of it away, depending on resource or request.
    public var limits: [Limit]
  }

  /// Something that narrows a grant without ending it.
  public enum Limit: Hashable, Sendable {
    /// A Deny on some resources or under conditions.
    case deny(StatementReference)
    /// The boundary or a control policy allows some of the actions on some resources or under conditions alone.
    case partlyAllowed(PolicyLayer, policies: [String])
    /// The layer exists but is not known.
    case unknown(PolicyLayer)
  }

  /// The grants, in the order of policies and statements.
  public var grants: [Grant]
  /// Actions the policies grant that a Deny, the boundary or a control policy surely takes away.
  public var cutAway: ActionSet

  /// All actions the principal may use on something.
  public var actions: ActionSet {
    grants.reduce(into: ActionSet()) { $0.formUnion($1.actions) }
  }
}

extension PrincipalPolicies {
  /// What the principal can reach, within the control policies of its account, one list of policies a level.
  public func reach(_ catalog: ActionCatalog, serviceControl: [[NamedPolicy]] = []) -> Reach {
    let ceilings = ceilings(serviceControl)
    let denies = (identity + ceilings.flatMap(\.policies)).flatMap { policy in
      policy.document.statements.filter { $0.effect == .deny }.map { ExpandedStatement($0, policy, catalog) }
    }
    let limits = ceilings.map { Ceiling(layer: $0.layer, policies: $0.policies, catalog) }
    var reach = Reach(grants: [], cutAway: ActionSet())
    for policy in identity {
      for statement in policy.document.statements where statement.effect == .allow {
        let allow = ExpandedStatement(statement, policy, catalog)
        let grant = Self.grant(allow, denies, limits, unknown: unknownLayers)
        var lost = allow.actions
        lost.subtract(grant.actions)
        reach.cutAway.formUnion(lost)
        if !grant.actions.isEmpty { reach.grants.append(grant) }
      }
    }
    // What another statement still grants is not cut away.
    reach.cutAway.subtract(reach.actions)
    return reach
  }

  private var unknownLayers: [PolicyLayer] {
    if case .unknown = boundary { [PolicyLayer(.boundary)] } else { [] }
  }

  private func ceilings(_ serviceControl: [[NamedPolicy]]) -> [(layer: PolicyLayer, policies: [NamedPolicy])] {
    var ceilings: [(layer: PolicyLayer, policies: [NamedPolicy])] = []
    if case .policy(let policy) = boundary { ceilings.append((PolicyLayer(.boundary), [policy])) }
    for (level, policies) in serviceControl.enumerated() {
      ceilings.append((PolicyLayer(.serviceControl, level: level), policies))
    }
    return ceilings
  }

  private static func grant(
    _ allow: ExpandedStatement,
    _ denies: [ExpandedStatement],
    _ ceilings: [Ceiling],
    unknown: [PolicyLayer]
  ) -> Reach.Grant {
    var actions = allow.actions
    var limits: [Reach.Limit] = unknown.map { .unknown($0) }
    for deny in denies {
      if deny.statement.conditions.isEmpty, deny.coversResources(of: allow) {
        actions.subtract(deny.actions)
      } else if deny.meets(actions) {
        limits.append(.deny(deny.reference))
      }
    }
    for ceiling in ceilings {
      actions.formIntersection(ceiling.possible)
      if !ceiling.surelyCovers(actions, of: allow) {
        limits.append(.partlyAllowed(ceiling.layer, policies: ceiling.names))
      }
    }
    return Reach.Grant(
      statement: allow.reference,
      actions: actions,
      resources: allow.statement.resource ?? .only([]),
      conditions: allow.statement.conditions,
      limits: limits
    )
  }
}

/// A statement with its actions expanded.
struct ExpandedStatement {
  let statement: Statement
  let reference: StatementReference
  let actions: ActionSet

  init(_ statement: Statement, _ policy: NamedPolicy, _ catalog: ActionCatalog) {
    self.statement = statement
    reference = StatementReference(policy, statement)
    actions = catalog.actions(statement.action)
  }

  /// Whether all resources of `other` are meant; false when that cannot be shown.
  func coversResources(of other: ExpandedStatement) -> Bool {
    guard !statement.coversEveryResource else { return true }
    guard let own = statement.resource, case .only(let values)? = other.statement.resource else { return false }
    return values.allSatisfy { own.coversResource($0) }
  }

  func meets(_ others: ActionSet) -> Bool {
    var common = actions
    common.formIntersection(others)
    return !common.isEmpty
  }
}

/// A layer that must allow too.
private struct Ceiling {
  let layer: PolicyLayer
  let names: [String]
  private let allows: [ExpandedStatement]
  /// Every action any statement may allow on something.
  let possible: ActionSet

  init(layer: PolicyLayer, policies: [NamedPolicy], _ catalog: ActionCatalog) {
    self.layer = layer
    names = policies.map(\.name)
    allows = policies.flatMap { policy in
      policy.document.statements.filter { $0.effect == .allow }.map { ExpandedStatement($0, policy, catalog) }
    }
    possible = allows.reduce(into: ActionSet()) { $0.formUnion($1.actions) }
  }

  /// Whether the layer allows all of `actions` on the grant's resources without condition.
  func surelyCovers(_ actions: ActionSet, of grant: ExpandedStatement) -> Bool {
    var left = actions
    for allow in allows where allow.statement.conditions.isEmpty && allow.coversResources(of: grant) {
      left.subtract(allow.actions)
    }
    return left.isEmpty
  }
}
