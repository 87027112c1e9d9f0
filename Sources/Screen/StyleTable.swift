/// A theme worked out for one terminal: the style of every role on every ground, ready to look up.
public struct StyleTable: Sendable {
  /// Row after row of grounds.
  private let styles: [Style]

  /// Works out a theme for a terminal of `depth` colours.
  public init(_ theme: Theme, depth: ColorDepth) {
    let own = Role.allCases.map { theme.style(of: $0) }
    let root = own[Int(Role.text.rawValue)]
    // Few of the pairs differ, and looking for the nearest colour is what costs.
    var degraded: [Style: Style] = [:]
    styles = Role.allCases.flatMap { ground in
      guard depth != .none, depth != .eight || !ground.replacesColors else {
        return Role.allCases.map { theme.style(role: $0, ground: ground, depth: depth) }
      }
      let below = own[Int(ground.rawValue)]
      return own.map { own in
        let layered = Theme.layer(own, on: below, root: root, replacesColors: ground.replacesColors)
        if let style = degraded[layered] { return style }
        let style = theme.degraded(layered, to: depth)
        degraded[layered] = style
        return style
      }
    }
  }

  /// How text of a role looks on a ground.
  public func style(role: Role, ground: Role) -> Style {
    styles[Int(ground.rawValue) * Role.allCases.count + Int(role.rawValue)]
  }
}
