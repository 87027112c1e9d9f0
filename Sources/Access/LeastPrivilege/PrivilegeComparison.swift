import AWSNames
import IAM

/// Holds the grants of a role against what was used and what the settings of its functions need.
struct PrivilegeComparison {
  private let policies: PrincipalPolicies
  private let reach: Reach
  private let usage: PrincipalUsage
  private let named: [NamedResource]
  private let catalog = ActionCatalog.builtIn
  /// Actions that the settings need.
  private var configured = ActionSet()
  private var calls: [ActionID: [PrincipalUsage.Call]] = [:]
  private(set) var proposal = PrivilegeProposal()
  private var tally: [String: ServiceTally] = [:]
  private var wildcards: [PrivilegeDifference] = []

  /// What the grants of one service come to.
  private struct ServiceTally {
    var unused = ActionSet()
    var kept = ActionSet()
    /// Of those kept, the ones that are there since nothing tells which of their service were used.
    var vague = ActionSet()
    var unknown = ActionSet()
    var unusedBy: [StatementReference] = []
    var unknownBy: [StatementReference] = []
  }

  init(
    _ policies: PrincipalPolicies,
    _ reach: Reach,
    usage: PrincipalUsage,
    needs: [RoleNeed],
    named: [NamedResource]
  ) {
    self.policies = policies
    self.reach = reach
    self.usage = usage
    self.named = named
    for need in needs {
      proposal.add(need)
      for action in need.actions {
        if let action = catalog.action(named: action) { configured.insert(action) }
      }
    }
    for call in usage.calls {
      if let action = catalog.action(named: call.action) { calls[action, default: []].append(call) }
    }
  }

  mutating func compare() {
    for grant in reach.grants {
      let patterns = patterns(of: grant.statement)
      for pattern in patterns where WildcardPattern.hasWildcard(pattern) { proposal.allow(pattern) }
      for (service, actions) in catalog.byService(grant.actions) { judge(actions, of: service, grant) }
      addWildcards(grant, patterns)
    }
  }

  /// Differences by kind, services in their order.
  var differences: [PrivilegeDifference] {
    var found: [PrivilegeDifference] = []
    for (service, tally) in tally.sorted(by: { $0.key < $1.key }) where !tally.unused.isEmpty {
      let isWhole = tally.kept.isEmpty && usage.services?[service]?.lastUsed == 0
      found.append(
        isWhole
          ? .unusedService(service, statements: tally.unusedBy)
          : .unusedActions(service: service, tally.unused.actions.map(catalog.name), statements: tally.unusedBy)
      )
    }
    for (service, tally) in tally.sorted(by: { $0.key < $1.key }) where !tally.unknown.isEmpty {
      found.append(.unknownUse(service: service, statements: tally.unknownBy))
    }
    return found + wildcards
  }
}

// MARK: One grant

extension PrivilegeComparison {
  /// What becomes of a granted action.
  private enum Fate {
    case kept(RoleNeed.Reason)
    case configured
    case unused
    case unknown
  }

  private mutating func judge(_ actions: ActionSet, of service: String, _ grant: Reach.Grant) {
    var tally = tally[service] ?? ServiceTally()
    for action in actions.actions {
      switch fate(of: action, service, grant) {
      case .kept(let reason):
        tally.kept.insert(action)
        if case .serviceUsed = reason { tally.vague.insert(action) }
        proposal.add([catalog.name(of: action)], resources(of: action, grant), grant.conditions, reason)
      case .configured: tally.kept.insert(action)
      case .unused:
        tally.unused.insert(action)
        if tally.unusedBy.last != grant.statement { tally.unusedBy.append(grant.statement) }
      case .unknown:
        tally.unknown.insert(action)
        if tally.unknownBy.last != grant.statement { tally.unknownBy.append(grant.statement) }
      }
    }
    self.tally[service] = tally
  }

  private func fate(of action: ActionID, _ service: String, _ grant: Reach.Grant) -> Fate {
    if let calls = calls[action] {
      let last = calls.map(\.lastUsed).max() ?? 0
      return .kept(.recorded(count: calls.reduce(0) { $0 + $1.count }, last: last))
    }
    let name = catalog.name(of: action).dropFirst(service.count + 1).lowercased()
    if let report = usage.services?[service] {
      if let used = report.actions[name], used > 0 { return .kept(.actionUsed(last: used)) }
      if configured.contains(action) { return .configured }
      if report.actions[name] != nil || report.lastUsed == 0 { return .unused }
      return .kept(.serviceUsed(last: report.lastUsed))
    }
    if configured.contains(action) { return .configured }
    if usage.otherServices.contains(service) { return .kept(.serviceUsed(last: 0)) }
    // A variable that names a resource shows that the service is used, and on what.
    if let variable = namedResources(for: action, grant).first?.variable { return .kept(.variable(variable)) }
    return .unknown
  }

  /// The resources of a grant that an action is known to be used on; those granted where nothing tells.
  private func resources(of action: ActionID, _ grant: Reach.Grant) -> Selection<String> {
    if catalog.resourceKinds(of: action).isEmpty { return grant.resources }
    let known = knownResources(of: action, grant)
    return known.isEmpty ? grant.resources : .only(known)
  }

  private static let mostResources = 20

  private func knownResources(of action: ActionID, _ grant: Reach.Grant) -> [String] {
    var known = Set(namedResources(for: action, grant).map(\.arn))
    if let calls = calls[action] {
      let recorded = calls.map { widened($0.resource) }
      // One call that names no resource may have been made on any.
      guard recorded.allSatisfy({ !$0.isEmpty }) else { return known.sorted() }
      known.formUnion(recorded.filter { grant.resources.coversResource($0) })
    }
    return known.count > Self.mostResources ? [] : known.sorted()
  }

  /// Of what there are very many, the pattern of its neighbours.
  private func widened(_ arn: String) -> String {
    guard let parts = ARN(arn) else { return arn }
    switch parts.service {
    case "s3": return parts.isInBucket ? ARN.objects(ofBucket: parts.bucket.text) : arn
    case "logs": return parts.logGroup.map { $0 == parts ? arn : ARN.streams(ofLogGroup: $0.text) } ?? arn
    default: return arn
    }
  }

  /// Resources that variables name and that the action can be limited to, as far as the grant covers them.
  private func namedResources(for action: ActionID, _ grant: Reach.Grant) -> [NamedResource] {
    let kinds = catalog.resourceKinds(of: action)
    let service = catalog.service(of: action)
    var found: [NamedResource] = []
    for resource in named where ARN(resource.arn).map({ $0.service == service }) == true {
      for arn in parts(of: resource.arn, kinds)
      where grant.resources.coversResource(arn) && kinds.contains(where: { fits($0, arn) }) {
        let part = NamedResource(variable: resource.variable, arn: arn)
        if !found.contains(part) { found.append(part) }
      }
    }
    return found
  }

  /// The resource, or what lies in it where the action speaks of that.
  private func parts(of arn: String, _ kinds: [ResourceKind]) -> [String] {
    let names = Set(kinds.map(\.name))
    guard let parts = ARN(arn) else { return [] }
    switch parts.service {
    case "s3" where !parts.isInBucket && names.contains("object"): return [ARN.objects(ofBucket: arn)]
    case "dynamodb" where parts.pathParts.count == 2 && names.contains("index"):
      return [arn, ARN.indexes(ofTable: arn)]
    default: return [arn]
    }
  }

  private func fits(_ kind: ResourceKind, _ arn: String) -> Bool { WildcardPattern(kind.wildcardARN).matches(arn) }
}

// MARK: Wildcards

extension PrivilegeComparison {
  /// The action patterns of a statement; none of one that lists exceptions.
  private func patterns(of reference: StatementReference) -> [String] {
    guard let element = policies.identity.statement(reference)?.action else { return [] }
    return element.isNegated ? [] : element.values
  }

  /// Names what wildcards stand for, where that is known of all they stand for.
  private mutating func addWildcards(_ grant: Reach.Grant, _ patterns: [String]) {
    var kept = ActionSet()
    for pattern in patterns {
      let meant = catalog.actions(matching: pattern).intersection(grant.actions)
      let (needed, isKnown) = needed(of: meant)
      kept.formUnion(needed)
      guard WildcardPattern.hasWildcard(pattern), isKnown, !needed.isEmpty, needed != meant else { continue }
      let names = needed.actions.map(catalog.name)
      wildcards.append(.actionWildcard(grant.statement, pattern: pattern, named: names))
    }
    guard !grant.resources.isNegated, !kept.isEmpty else { return }
    var known: Set<String> = []
    for action in kept.actions {
      let resources = knownResources(of: action, grant)
      // What cannot be limited keeps its star, and of what is used anywhere nothing can be named.
      if resources.isEmpty { return }
      known.formUnion(resources)
    }
    for pattern in grant.resources.values where WildcardPattern.hasWildcard(pattern) && !known.contains(pattern) {
      let named = known.filter { Selection.only([pattern]).coversResource($0) }.sorted()
      guard !named.isEmpty else { continue }
      wildcards.append(.resourceWildcard(grant.statement, pattern: pattern, named: named))
    }
  }

  /// The actions among some that are kept, and whether that is known of all.
  private func needed(of actions: ActionSet) -> (ActionSet, isKnown: Bool) {
    var needed = ActionSet()
    for (service, actions) in catalog.byService(actions) {
      guard let tally = tally[service] else { continue }
      if !tally.unknown.isDisjoint(with: actions) || !tally.vague.isDisjoint(with: actions) { return (needed, false) }
      needed.formUnion(tally.kept.intersection(actions))
    }
    return (needed, true)
  }
}
