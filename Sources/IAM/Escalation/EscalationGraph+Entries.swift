import AWSNames
/// A way from outside the account through a function to administrator.
public struct EscalationPath: Hashable, Sendable {
  /// How the function is entered.
  public var entry: EscalationEntry
  /// Place of the function's role, whose permissions the code has.
  public var role: Int
  /// The hops from that role; empty when it is an administrator.
  public var hops: [EscalationHop]

  /// Whether anything on the way depends on what nobody knows.
  public var isConditional: Bool {
    entry.isConditional || hops.contains(where: \.isConditional)
  }
}

extension EscalationGraph {
  /// For each entry the shortest way through its function to administrator; entries that lead nowhere are left out.
  ///
  /// `routes` are those of ``shortestPaths()``, so that many entries cost one search.
  public func paths(
    through entries: [EscalationEntry],
    along routes: [EscalationRoute?]
  ) -> [EscalationPath] {
    entries.compactMap { entry in
      guard let role = role(of: entry.function), let hops = path(from: role, along: routes) else { return nil }
      return EscalationPath(entry: entry, role: role, hops: hops)
    }
  }

  /// The shortest way from an entry through its function to administrator, nil when there is none.
  public func shortestPath(through entry: EscalationEntry) -> EscalationPath? {
    guard let role = role(of: entry.function), let hops = shortestPath(from: role) else { return nil }
    return EscalationPath(entry: entry, role: role, hops: hops)
  }

  /// The place of a function's role, nil when the graph lacks either.
  public func role(of function: String) -> Int? {
    functionPlaces[ExactText(function)].flatMap { places[ExactText(functions[$0].role)] }
  }
}
