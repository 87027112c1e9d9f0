/// How far a principal is from a goal, and the first hop on the way there.
public struct EscalationRoute: Hashable, Sendable {
  /// How many hops it takes; 0 for the goal itself.
  public var distance: Int
  /// How many of them depend on something nobody knows.
  public var conditionalHops: Int
  /// The first hop, nil for the goal itself.
  ///
  /// The next one is the first hop of the principal it gains.
  public var first: EscalationHop?
}

extension EscalationGraph {
  /// The hops from `place` to the goal that the routes lead to, nil when there are none.
  public func path(from place: Int, along routes: [EscalationRoute?]) -> [EscalationHop]? {
    guard var route = routes[place] else { return nil }
    var hops: [EscalationHop] = []
    while let hop = route.first {
      hops.append(hop)
      guard case .principal(let next) = hop.gain, let following = routes[next] else { break }
      route = following
    }
    return hops
  }
}
