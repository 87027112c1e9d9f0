extension EscalationGraph {
  /// A shortest way from the principal at `place` to administrator, nil when there is none; empty when it is one.
  ///
  /// Sure hops are preferred to conditional ones of the same length.
  public func shortestPath(from place: Int) -> [EscalationHop]? {
    guard !principals[place].isAdministrator else { return [] }
    var arrival: [Int: EscalationHop] = [:]
    var frontier = [place]
    var seen: Set<Int> = [place]
    while !frontier.isEmpty {
      var next: [Int] = []
      for current in frontier {
        for hop in sorted(hops(from: current)) {
          if isGoal(hop.gain) { return path(to: current, arrival) + [hop] }
          guard case .principal(let reached) = hop.gain, seen.insert(reached).inserted else { continue }
          arrival[reached] = hop
          next.append(reached)
        }
      }
      frontier = next
    }
    return nil
  }

  /// Ways from the principal at `place` to administrator without passing a principal twice, shortest first.
  ///
  /// At most `limit` of them, of at most `length` hops.
  public func paths(from place: Int, limit: Int, length: Int = 4) -> [[EscalationHop]] {
    guard !principals[place].isAdministrator else { return [] }
    var found: [[EscalationHop]] = []
    var partial: [(path: [EscalationHop], visited: Set<Int>)] = [([], [place])]
    var known: [Int: [EscalationHop]] = [:]
    for _ in 0..<length {
      var longer: [(path: [EscalationHop], visited: Set<Int>)] = []
      for (path, visited) in partial {
        let current = Self.end(of: path, from: place)
        let hops = known[current] ?? sorted(hops(from: current))
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

  /// How many unfinished ways are followed at once; more would not be read by anybody.
  private static let breadth = 10_000

  private func isGoal(_ gain: EscalationHop.Gain) -> Bool {
    switch gain {
    case .administrator: true
    case .principal(let place): principals[place].isAdministrator
    }
  }

  private func sorted(_ hops: [EscalationHop]) -> [EscalationHop] {
    hops.filter { !$0.isConditional } + hops.filter(\.isConditional)
  }

  private func path(to place: Int, _ arrival: [Int: EscalationHop]) -> [EscalationHop] {
    var path: [EscalationHop] = []
    var current = place
    while let hop = arrival[current] {
      path.append(hop)
      current = hop.from
    }
    return path.reversed()
  }

  private static func end(of path: [EscalationHop], from place: Int) -> Int {
    guard case .principal(let end)? = path.last?.gain else { return place }
    return end
  }
}
