extension EscalationGraph {
  /// A shortest way from the principal at `place` to administrator, nil when there is none; empty when it is one.
  ///
  /// Of ways of the same length one with the fewest conditional hops. For many principals ``shortestPaths()`` is far
  /// quicker.
  public func shortestPath(from place: Int) -> [EscalationHop]? {
    guard !principals[place].isAdministrator else { return [] }
    var arrivals = [place: Arrival(step: nil, conditionalHops: 0)]
    var frontier = [place]
    while !frontier.isEmpty {
      if let step = lastStep(from: frontier, arrivals) { return hops(to: step.place, arrivals) + [hop(step)] }
      let next = stations(from: frontier, arrivals)
      arrivals.merge(next) { known, _ in known }
      frontier = next.keys.sorted()
    }
    return nil
  }

  /// The step to administrator from one of the places that makes the surest way, nil when none leads there.
  private func lastStep(from frontier: [Int], _ arrivals: [Int: Arrival]) -> EscalationStep? {
    var best: Arrival?
    for current in frontier {
      let sofar = arrivals[current]?.conditionalHops ?? 0
      for technique in EscalationTechnique.all where mayTry(current, technique) {
        guard sofar < best?.conditionalHops ?? .max else { break }
        var tries = 0
        let targets = technique.endsAtAdministrator ? everything : everyAdministrator
        visitSteps(from: current, by: technique, to: targets) { step in
          let arrival = Arrival(step: step, conditionalHops: sofar + (step.isConditional ? 1 : 0))
          if arrival.conditionalHops < best?.conditionalHops ?? .max { best = arrival }
          tries += 1
          return step.isConditional && tries < Self.improvements
        }
      }
    }
    return best?.step
  }

  /// Principals one hop on that no shorter way reaches.
  private func stations(from frontier: [Int], _ arrivals: [Int: Arrival]) -> [Int: Arrival] {
    var next: [Int: Arrival] = [:]
    for current in frontier {
      let sofar = arrivals[current]?.conditionalHops ?? 0
      for technique in EscalationTechnique.all where !technique.endsAtAdministrator && mayTry(current, technique) {
        visitSteps(from: current, by: technique, to: everything) { step in
          guard case .principal(let reached) = step.gain, arrivals[reached] == nil else { return true }
          let arrival = Arrival(step: step, conditionalHops: sofar + (step.isConditional ? 1 : 0))
          if arrival.conditionalHops < next[reached]?.conditionalHops ?? .max { next[reached] = arrival }
          return true
        }
      }
    }
    return next
  }

  private struct Arrival {
    var step: EscalationStep?
    var conditionalHops: Int
  }

  private func hops(to place: Int, _ arrivals: [Int: Arrival]) -> [EscalationHop] {
    var hops: [EscalationHop] = []
    var current = place
    while let step = arrivals[current]?.step {
      hops.append(hop(step))
      current = step.place
    }
    return hops.reversed()
  }
}

// MARK: All of them

extension EscalationGraph {
  /// Ways from the principal at `place` to administrator without passing a principal twice, shortest first.
  ///
  /// At most `limit` of them, of at most `length` hops. A technique is listed once for all administrators it reaches
  /// from the same principal, and with at most ``targetsFollowed`` other principals; ``EscalationHop/others`` counts
  /// the rest. `routes` are those of ``shortestPaths()`` where they are at hand.
  public func paths(
    from place: Int,
    limit: Int,
    length: Int = 4,
    along routes: [EscalationRoute?]? = nil
  ) -> [[EscalationHop]] {
    guard !principals[place].isAdministrator, limit > 0 else { return [] }
    let routes = routes ?? shortestPaths()
    // Only what leads on to administrator is worth following.
    let stations = targets(among: routes.indices.filter { 1..<max(2, length) ~= routes[$0]?.distance ?? 0 })
    var found: [[EscalationHop]] = []
    var partial: [(path: [EscalationHop], visited: Set<Int>)] = [([], [place])]
    var known: [Int: [EscalationHop]] = [:]
    for _ in 0..<length {
      var longer: [(path: [EscalationHop], visited: Set<Int>)] = []
      for (path, visited) in partial {
        let current = Self.end(of: path, from: place)
        let hops = known[current] ?? foremostHops(from: current, by: stations)
        known[current] = hops
        for hop in hops {
          if isGoal(hop.gain) {
            found.append(path + [hop])
            if found.count == limit { return found }
          } else if case .principal(let reached) = hop.gain, !visited.contains(reached), longer.count < Self.breadth {
            longer.append((path + [hop], visited.union([reached])))
          }
        }
      }
      partial = longer
    }
    return found
  }

  /// How many principals other than administrators one technique is followed to from one principal.
  public static let targetsFollowed = 16

  /// How many unfinished ways are followed at once; more would not be read by anybody.
  private static let breadth = 10_000

  /// Hops to administrator, and to the stations on the way there, sure ones first.
  private func foremostHops(from place: Int, by stations: EscalationTargets) -> [EscalationHop] {
    var hops: [EscalationHop] = []
    for technique in EscalationTechnique.all where mayTry(place, technique) {
      let goals = technique.endsAtAdministrator ? everything : everyAdministrator
      hops += self.hops(from: place, by: technique, to: goals, limit: 1)
      guard !technique.endsAtAdministrator else { continue }
      hops += self.hops(from: place, by: technique, to: stations, limit: Self.targetsFollowed)
    }
    return hops.filter { !$0.isConditional } + hops.filter(\.isConditional)
  }

  private func hops(
    from place: Int,
    by technique: EscalationTechnique,
    to targets: EscalationTargets,
    limit: Int
  ) -> [EscalationHop] {
    var followed = Followed(limit: limit)
    visitSteps(from: place, by: technique, to: targets) { step in
      followed.add(step)
      return followed.rest < Self.targetsCounted
    }
    let last = followed.steps.count - 1
    return followed.steps.enumerated().map { hop($0.element, others: $0.offset == last ? followed.rest : 0) }
  }

  /// The first steps of a technique, sure ones preferred, and how many more there are.
  private struct Followed {
    let limit: Int
    var steps: [EscalationStep] = []
    var rest = 0

    mutating func add(_ step: EscalationStep) {
      guard steps.count == limit else {
        steps.append(step)
        return
      }
      rest += 1
      guard !step.isConditional, let weak = steps.firstIndex(where: \.isConditional) else { return }
      steps[weak] = step
    }
  }

  private static func end(of path: [EscalationHop], from place: Int) -> Int {
    guard case .principal(let end)? = path.last?.gain else { return place }
    return end
  }
}
