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
    case partlyAllowed(PolicyLayer, policies: [PolicyRef])
    /// The layer exists but is not known.
    case unknown(PolicyLayer)
  }

  /// Something that takes granted actions away for good.
  public struct Cut: Hashable, Sendable {
    /// The layer that takes them away.
    public var layer: PolicyLayer
    /// The Deny statement, nil where the layer merely does not allow.
    public var statement: StatementReference?
    /// The policy of the Deny, or all policies of the layer.
    public var policies: [PolicyRef]
    /// The actions it takes away, whether or not another cut takes them too.
    public var actions: ActionSet
  }

  /// The grants, in the order of policies and statements.
  public var grants: [Grant]
  /// What takes actions away: Deny statements first, then layers that do not allow, each that takes any.
  public var cuts: [Cut]
  /// All actions the principal may use on something.
  public var actions: ActionSet

  /// Actions the policies grant that a Deny, the boundary or a control policy surely takes away.
  public var cutAway: ActionSet {
    cuts.reduce(into: ActionSet()) { $0.formUnion($1.actions) }
  }
}

extension PrincipalPolicies {
  /// What the principal can reach.
  public func reach(_ catalog: ActionCatalog) -> Reach {
    let ceilings = ceilings(catalog)
    let denies = denies(catalog)
    let unknown = unknownLayers.map { Reach.Limit.unknown($0) }
    var taken = [ActionSet](repeating: ActionSet(), count: denies.count + ceilings.count)
    var reach = Reach(grants: [], cuts: [], actions: ActionSet())
    for policy in identity {
      for statement in policy.document.statements where statement.effect == .allow {
        let allow = ExpandedStatement(statement, policy, catalog)
        let grant = Self.grant(allow, denies, ceilings, unknown, &taken)
        guard !grant.actions.isEmpty else { continue }
        reach.actions.formUnion(grant.actions)
        reach.grants.append(grant)
      }
    }
    for (index, var actions) in taken.enumerated() {
      // What another statement still grants is not cut away.
      actions.subtract(reach.actions)
      guard !actions.isEmpty else { continue }
      let isDeny = index < denies.count
      reach.cuts.append(
        isDeny ? denies[index].cut(actions) : ceilings[index - denies.count].cut(actions)
      )
    }
    return reach
  }

  private var unknownLayers: [PolicyLayer] {
    var layers: [PolicyLayer] = []
    if case .unknown = boundary { layers.append(PolicyLayer(.boundary)) }
    if hasUnknownServiceControl { layers.append(PolicyLayer(.serviceControl, level: serviceControl.count)) }
    return layers
  }

  private func ceilings(_ catalog: ActionCatalog) -> [Ceiling] {
    var ceilings: [Ceiling] = []
    if case .policy(let policy) = boundary { ceilings.append(Ceiling(PolicyLayer(.boundary), [policy], catalog)) }
    for (level, policies) in serviceControl.enumerated() {
      ceilings.append(Ceiling(PolicyLayer(.serviceControl, level: level), policies, catalog))
    }
    return ceilings
  }

  private func denies(_ catalog: ActionCatalog) -> [LayeredDeny] {
    var layers = [(PolicyLayer(.identity), identity)]
    if case .policy(let policy) = boundary { layers.append((PolicyLayer(.boundary), [policy])) }
    layers += serviceControl.enumerated().map { (PolicyLayer(.serviceControl, level: $0.offset), $0.element) }
    return layers.flatMap { layer, policies in
      policies.flatMap { policy in
        policy.document.statements.filter { $0.effect == .deny }.map { statement in
          LayeredDeny(layer: layer, deny: ExpandedStatement(statement, policy, catalog))
        }
      }
    }
  }

  /// The grant that is left of a statement; adds to `taken` what each Deny and each ceiling takes of it.
  private static func grant(
    _ allow: ExpandedStatement,
    _ denies: [LayeredDeny],
    _ ceilings: [Ceiling],
    _ unknown: [Reach.Limit],
    _ taken: inout [ActionSet]
  ) -> Reach.Grant {
    var actions = allow.actions
    var limits = unknown
    for (index, layered) in denies.enumerated() {
      let deny = layered.deny
      guard deny.meets(allow.actions) else { continue }
      if deny.statement.conditions.isEmpty, deny.coversResources(of: allow) {
        taken[index].formUnion(allow.actions.intersection(deny.actions))
        actions.subtract(deny.actions)
      } else if deny.meets(actions) {
        limits.append(.deny(deny.reference))
      }
    }
    for (index, ceiling) in ceilings.enumerated() {
      if !allow.actions.isSubset(of: ceiling.possible) {
        taken[denies.count + index].formUnion(allow.actions.subtracting(ceiling.possible))
        actions.formIntersection(ceiling.possible)
      }
      if !ceiling.surelyCovers(actions, of: allow) {
        limits.append(.partlyAllowed(ceiling.layer, policies: ceiling.policies))
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
  let coversEveryResource: Bool

  init(_ statement: Statement, _ policy: NamedPolicy, _ catalog: ActionCatalog) {
    self.statement = statement
    coversEveryResource = statement.coversEveryResource
    reference = StatementReference(policy, statement)
    actions = catalog.actions(statement.action)
  }

  /// Whether all resources of `other` are meant; false when that cannot be shown.
  func coversResources(of other: ExpandedStatement) -> Bool {
    guard !coversEveryResource else { return true }
    guard let own = statement.resource, case .only(let values)? = other.statement.resource else { return false }
    return values.allSatisfy { own.coversResource($0) }
  }

  func meets(_ others: ActionSet) -> Bool {
    !actions.isDisjoint(with: others)
  }
}

/// A Deny statement with the layer it belongs to.
private struct LayeredDeny {
  let layer: PolicyLayer
  let deny: ExpandedStatement

  func cut(_ actions: ActionSet) -> Reach.Cut {
    Reach.Cut(layer: layer, statement: deny.reference, policies: [deny.reference.policy], actions: actions)
  }
}

/// A layer that must allow too.
private struct Ceiling {
  let layer: PolicyLayer
  let policies: [PolicyRef]
  private let allows: [ExpandedStatement]
  /// Every action any statement may allow on something.
  let possible: ActionSet
  /// The actions allowed on everything without condition.
  private let sure: ActionSet

  init(_ layer: PolicyLayer, _ policies: [NamedPolicy], _ catalog: ActionCatalog) {
    self.layer = layer
    self.policies = policies.map(\.ref)
    allows = policies.flatMap { policy in
      policy.document.statements.filter { $0.effect == .allow }.map { ExpandedStatement($0, policy, catalog) }
    }
    possible = allows.reduce(into: ActionSet()) { $0.formUnion($1.actions) }
    sure = allows.reduce(into: ActionSet()) { sure, allow in
      if allow.coversEveryResource, allow.statement.narrowingConditions.isEmpty { sure.formUnion(allow.actions) }
    }
  }

  /// Whether the layer allows all of `actions` on the grant's resources without condition.
  func surelyCovers(_ actions: ActionSet, of grant: ExpandedStatement) -> Bool {
    if actions.isSubset(of: sure) { return true }
    var left = actions.subtracting(sure)
    for allow in allows where allow.statement.narrowingConditions.isEmpty && allow.coversResources(of: grant) {
      left.subtract(allow.actions)
    }
    return left.isEmpty
  }

  func cut(_ actions: ActionSet) -> Reach.Cut {
    Reach.Cut(layer: layer, statement: nil, policies: policies, actions: actions)
  }
}
