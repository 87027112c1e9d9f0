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
  private var actors: [String: [Actor]] = [:]
  private var assumers = AssumerIndex()
  /// Users and roles by the name that trust policies find them by.
  private var named: [String: [Int]] = [:]
  private var members: [String: [Int]] = [:]

  private struct Actor {
    var place: Int
    var techniques: [Int]
  }

  init(_ graph: EscalationGraph, goals: [Int]) {
    self.graph = graph
    routes = Array(repeating: nil, count: graph.principals.count)
    for goal in goals { routes[goal] = EscalationRoute(distance: 0, conditionalHops: 0, first: nil) }
    frontier = goals
    let assume = graph.actions["sts:AssumeRole"]
    for place in graph.principals.indices where routes[place] == nil {
      let caller = graph.principals[place].caller
      named[TrustIndex.name(caller.name), default: []].append(place)
      members[caller.account ?? "", default: []].append(place)
      if graph.mentions(place, .own, assume) {
        assumers.add(place, caller.account ?? "", graph.prefixes(place, .own, "sts:AssumeRole"))
      }
      let techniques = Techniques.usable(by: place, in: graph)
      guard !techniques.isEmpty else { continue }
      actors[caller.account ?? "", default: []].append(Actor(place: place, techniques: techniques))
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
        for actor in actors where routes[actor.place] == nil {
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

  private struct Found {
    var step: EscalationStep
    var conditionalHops: Int
  }

  private func best(
    _ actor: Actor,
    _ targets: EscalationTargets,
    _ changes: Bool,
    _ least: Int,
    _ found: inout [Int: Found]
  ) {
    for number in actor.techniques {
      let technique = EscalationTechnique.all[number]
      let isChange = technique.endsAtAdministrator
      guard changes || !isChange else { continue }
      // Policies are changed to become an administrator outright, so every principal will do.
      let targets = isChange ? graph.everything : targets
      var tries = 0
      graph.visitSteps(from: actor.place, by: technique, to: targets) { step in
        add(step, to: &found)
        tries += 1
        let isBest = found[actor.place]?.conditionalHops ?? .max <= least
        return !isBest && !(isChange && tries >= EscalationGraph.improvements)
      }
      if found[actor.place]?.conditionalHops ?? .max <= least { return }
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
      var callers = trust.names.flatMap { named[$0] ?? [] }
      let accounts = trust.isOpen ? assumers.accounts : Set(trust.accounts).sorted()
      for account in accounts { callers += assumers.places(account, caller.name) }
      // Within one account a trust policy that names everybody suffices by itself.
      if trust.isOpen { callers += members[caller.account ?? ""] ?? [] }
      for place in Set(callers).sorted() where place != role && routes[place] == nil {
        guard found[place]?.conditionalHops ?? .max > least else { continue }
        guard let permission = graph.assumption(place, .own, of: role) else { continue }
        let step = EscalationStep(
          place: place,
          technique: Techniques.assumeRole,
          gain: .principal(role),
          resource: caller.name,
          permissions: [permission]
        )
        add(step, to: &found)
      }
    }
  }
}

/// The table, split by how the search finds who can use a technique.
private enum Techniques {
  private static let assumption = EscalationTechnique.all.firstIndex { $0.id == "assume-role" } ?? 0

  static var assumeRole: EscalationTechnique { EscalationTechnique.all[assumption] }

  /// All but assuming a role, by their places in the table, with the numbers of the actions they need.
  private static let others = EscalationTechnique.all.indices.filter { $0 != assumption }.map { place in
    let needs = EscalationTechnique.all[place].needs.filter { $0.scope != .assumption }
    return (place: place, actions: needs.map { numbers[$0.action] ?? 0 })
  }

  private static let names = Set(EscalationTechnique.all.flatMap(\.needs).map(\.action)).sorted()
  private static let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })

  /// Those whose actions the principal may all hold; each action is looked up once.
  static func usable(by place: Int, in graph: EscalationGraph) -> [Int] {
    var known = [Bool?](repeating: nil, count: names.count)
    return others.filter { technique in
      technique.actions.allSatisfy { number in
        if let known = known[number] { return known }
        let mayHold = graph.mayHold(place, .own, graph.actions[names[number]])
        known[number] = mayHold
        return mayHold
      }
    }.map(\.place)
  }
}

/// Principals whose policies speak of assuming roles, by the roles they may mean.
private struct AssumerIndex {
  private var exact: [String: [String: [Int]]] = [:]
  private var broad: [String: [Int]] = [:]

  mutating func add(_ place: Int, _ account: String, _ prefixes: [String]?) {
    guard let prefixes, prefixes.allSatisfy({ ARN($0)?.isRole == true }) else {
      broad[account, default: []].append(place)
      return
    }
    for prefix in prefixes { exact[account, default: [:]][prefix, default: []].append(place) }
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
      places += named[prefix] ?? []
      prefix.removeLast()
    }
    return places
  }
}
