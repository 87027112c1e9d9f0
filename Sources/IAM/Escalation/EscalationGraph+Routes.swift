import AWSNames

extension EscalationGraph {
  /// For every principal at once how far it is from administrator; nil for those who cannot become one.
  ///
  /// One pass backwards from the administrators. Of routes of the same length each principal gets one with the fewest
  /// conditional hops.
  public func shortestPaths() -> [EscalationRoute?] {
    var search = RouteSearch(self, goals: administrators)
    search.run(changingPolicies: true)
    return search.routes
  }

  /// For every principal at once how far it is from the principal at `place`; nil for those who cannot become it.
  ///
  /// Only ways that end at that very principal count, not what an administrator could do besides.
  public func whoReaches(_ place: Int) -> [EscalationRoute?] {
    var search = RouteSearch(self, goals: [place])
    search.run(changingPolicies: false)
    return search.routes
  }
}

/// A breadth-first search from goals backwards over the hops that lead to them.
private struct RouteSearch {
  private let graph: EscalationGraph
  private(set) var routes: [EscalationRoute?]
  private var frontier: [Int]
  /// Principals that can try anything but assuming roles, by account.
  private var actors: [String: [Int]] = [:]
  private var assumers = AssumerIndex()
  /// Users and roles by the name that trust policies find them by.
  private var named: [ExactText: [Int]] = [:]
  private var members: [String: [Int]] = [:]

  init(_ graph: EscalationGraph, goals: [Int]) {
    self.graph = graph
    routes = Array(repeating: nil, count: graph.principals.count)
    for goal in goals { routes[goal] = EscalationRoute(distance: 0, conditionalHops: 0, first: nil) }
    frontier = goals
    let assume = graph.actions["sts:AssumeRole"]
    for place in graph.principals.indices where routes[place] == nil {
      let caller = graph.principals[place].caller
      if graph.trusts.namesAnybody { named[ExactText(TrustIndex.name(of: caller)), default: []].append(place) }
      if graph.trusts.hasOpen { members[caller.account ?? "", default: []].append(place) }
      if graph.mentions(place, .own, assume) {
        assumers.add(place, caller.account ?? "", graph.prefixes(place, .own, "sts:AssumeRole"))
      }
      if !graph.attempts[place].isEmpty { actors[caller.account ?? "", default: []].append(place) }
    }
  }

  mutating func run(changingPolicies: Bool) {
    var distance = 0
    while !frontier.isEmpty || (changingPolicies && distance == 0) {
      distance += 1
      let targets = graph.targets(among: frontier)
      let least = frontier.map { routes[$0]?.conditionalHops ?? 0 }.min() ?? 0
      var found: [Int: Found] = [:]
      let changes = changingPolicies && distance == 1
      for (account, actors) in actors where changes || targets.accounts.contains(account) {
        for actor in actors where routes[actor] == nil {
          best(actor, targets, changes, least, &found)
        }
      }
      assume(targets, least, &found)
      for (place, found) in found {
        routes[place] = EscalationRoute(
          distance: distance,
          conditionalHops: found.conditionalHops,
          first: graph.hop(found.step)
        )
      }
      frontier = found.keys.sorted()
    }
  }

  private static let assumption = EscalationTechnique.named("assume-role") ?? EscalationTechnique.all[0]

  private struct Found {
    var step: EscalationStep
    var conditionalHops: Int
  }

  private func best(
    _ actor: Int,
    _ targets: EscalationTargets,
    _ changes: Bool,
    _ least: Int,
    _ found: inout [Int: Found]
  ) {
    for number in graph.attempts[actor] {
      let technique = EscalationTechnique.all[number]
      let isChange = technique.endsAtAdministrator
      guard changes || !isChange else { continue }
      // Policies are changed to become an administrator outright, so every principal will do.
      let targets = isChange ? graph.everything : targets
      var tries = 0
      graph.visitSteps(from: actor, by: technique, to: targets) { step in
        add(step, to: &found)
        tries += 1
        let isBest = found[actor]?.conditionalHops ?? .max <= least
        return !isBest && !(isChange && tries >= EscalationGraph.improvements)
      }
      if found[actor]?.conditionalHops ?? .max <= least { return }
    }
  }

  private func add(_ step: EscalationStep, to found: inout [Int: Found]) {
    var conditionalHops = step.isConditional ? 1 : 0
    if case .principal(let target) = step.gain { conditionalHops += routes[target]?.conditionalHops ?? 0 }
    guard conditionalHops < found[step.place]?.conditionalHops ?? .max else { return }
    found[step.place] = Found(step: step, conditionalHops: conditionalHops)
  }

  /// Asks those whom the trust policies of the frontier name, and of whole accounts those who may assume the role.
  private func assume(_ targets: EscalationTargets, _ least: Int, _ found: inout [Int: Found]) {
    for role in frontier {
      guard let trust = graph.trusts[role] else { continue }
      let caller = graph.principals[role].caller
      var callers = trust.names.flatMap { named[ExactText($0)] ?? [] }
      let accounts = trust.isOpen ? assumers.accounts : Set(trust.accounts).sorted()
      for account in accounts { callers += assumers.places(account, caller.name) }
      // Within one account a trust policy that names everybody suffices by itself.
      if trust.isOpen { callers += members[caller.account ?? ""] ?? [] }
      for place in Set(callers).sorted() where place != role && routes[place] == nil {
        guard found[place]?.conditionalHops ?? .max > least else { continue }
        guard let permission = graph.assumption(place, .own, of: role) else { continue }
        let step = EscalationStep(
          place: place,
          technique: Self.assumption,
          gain: .principal(role),
          resource: caller.name,
          permissions: [permission]
        )
        add(step, to: &found)
      }
    }
  }
}

/// Principals whose policies speak of assuming roles, by the roles they may mean.
private struct AssumerIndex {
  private var exact: [String: [ExactText: [Int]]] = [:]
  private var broad: [String: [Int]] = [:]

  mutating func add(_ place: Int, _ account: String, _ prefixes: [String]?) {
    guard let prefixes, prefixes.allSatisfy({ ARN($0)?.isRole == true }) else {
      broad[account, default: []].append(place)
      return
    }
    for prefix in prefixes { exact[account, default: [:]][ExactText(prefix), default: []].append(place) }
  }

  var accounts: [String] {
    Set(exact.keys).union(broad.keys).sorted()
  }

  /// Those of the account who may mean the role.
  func places(_ account: String, _ role: String) -> [Int] {
    var places = broad[account] ?? []
    guard let named = exact[account] else { return places }
    // Every beginning of the name that somebody wrote.
    var prefix = role
    while ARN(prefix)?.isRole == true {
      places += named[ExactText(prefix)] ?? []
      prefix.unicodeScalars.removeLast()
    }
    return places
  }
}
