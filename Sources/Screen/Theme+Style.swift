extension Theme {
  /// How text of a role looks on a ground, on a terminal of `depth` colours.
  ///
  /// A row is painted in this one pass. A plain ground shows its background under the role's foreground; the ground of
  /// a cursor or a selection replaces both colours, so that nothing on it becomes unreadable. What comes back holds only
  /// what the terminal can show: names up to 8 or 16 colours, indices at 256, 24-bit values beyond.
  public func style(role: Role, ground: Role, depth: ColorDepth) -> Style {
    switch depth {
    case .none:
      return Style(attributes: monoAttributes(role: role, ground: ground))
    case .eight where ground.replacesColors:
      // Eight colours leave no background that every text can be read on.
      return Style(
        foreground: .terminalDefault,
        background: .terminalDefault,
        attributes: monoAttributes(role: role, ground: ground)
      )
    case .eight, .sixteen, .indexed, .direct:
      return degraded(layered(role: role, ground: ground), to: depth)
    }
  }

  /// The role's style laid on its ground's, in the theme's own colours.
  package func layered(role: Role, ground: Role) -> Style {
    Theme.layer(style(of: role), on: style(of: ground), root: style(of: .text), replacesColors: ground.replacesColors)
  }

  /// A role's own style laid on the one below it; `root` gives what neither says.
  static func layer(_ own: Style, on below: Style, root: Style, replacesColors: Bool) -> Style {
    if replacesColors {
      return Style(
        foreground: below.foreground ?? own.foreground ?? root.foreground ?? .terminalDefault,
        background: below.background ?? root.background ?? .terminalDefault,
        attributes: below.attributes.union(own.attributes.subtracting([.reverse, .dim]))
      )
    }
    // A role that takes the root's style has no background of its own to put over the ground's.
    let isRoot = own == root
    return Style(
      foreground: (isRoot ? nil : own.foreground) ?? below.foreground ?? root.foreground ?? .terminalDefault,
      background: (isRoot ? nil : own.background) ?? below.background ?? root.background ?? .terminalDefault,
      attributes: own.attributes.union(below.attributes)
    )
  }

  private func monoAttributes(role: Role, ground: Role) -> Attributes {
    let below = monoAttributes(of: ground)
    let own = monoAttributes(of: role)
    return below.union(ground.replacesColors ? own.subtracting([.reverse, .dim]) : own)
  }
}
