/// A theme worked out for one terminal: the style of every role on every ground, ready to look up.
public struct StyleTable: Sendable {
  /// Row after row of grounds.
  private let styles: [Style]

  /// Works out a theme for a terminal of `depth` colours.
  public init(_ theme: Theme, depth: ColorDepth) {
    var known: [Style: Style] = [:]
    styles = Role.allCases.flatMap { ground in
      Role.allCases.map { role in
        // Few of the pairs differ before they are degraded, and degrading is what costs.
        guard depth != .none, depth != .eight || !ground.replacesColors else {
          return theme.style(role: role, ground: ground, depth: depth)
        }
        let layered = theme.layered(role: role, ground: ground)
        if let style = known[layered] { return style }
        let style = theme.style(role: role, ground: ground, depth: depth)
        known[layered] = style
        return style
      }
    }
  }

  /// How text of a role looks on a ground.
  public func style(role: Role, ground: Role) -> Style {
    styles[Int(ground.rawValue) * Role.allCases.count + Int(role.rawValue)]
  }
}
