extension Theme {
  /// The style with only the colours that a terminal of `depth` shows.
  func degraded(_ style: Style, to depth: ColorDepth) -> Style {
    guard let foreground = style.foreground, let background = style.background else { return style }
    switch depth {
    case .none: return Style(attributes: style.attributes)
    // Terminals of 24 bits take small numbers for the eight names and anything above for a mixed colour.
    case .direct: return withoutBrightNames(style, wanted: foreground.isNamed ? foreground : .terminalDefault)
    case .indexed:
      return Style(
        foreground: foreground.indexed,
        background: background.indexed,
        attributes: style.attributes
      )
    case .eight, .sixteen:
      let names = depth == .eight ? 8 : 16
      let behind = background.name(of: names) { _ in true }
      var style = Style(background: behind, attributes: style.attributes)
      let assumed = behind.rgb ?? self.background.assumed
      let front = foreground.name(of: names) { color in
        guard let assumed else { return true }
        return color.contrast(with: assumed) >= Theme.readable
      }
      style.foreground = readable(front, on: behind, names: names)
      return depth == .eight ? withoutBrightNames(style, wanted: foreground) : style
    }
  }

  /// The least contrast of text, from WCAG 2.2, criterion 1.4.3.
  package static let readable = 4.5

  /// A named foreground on a known background, changed to black or white where it could not be read.
  private func readable(_ front: Color, on behind: Color, names: Int) -> Color {
    guard let below = behind.rgb else { return front }
    if let above = front.rgb, above.contrast(with: below) >= 3 { return front }
    let white = names == 16 ? UInt8(15) : 7
    let isWhiteBetter = Palette.color(ofIndex: white).contrast(with: below) > RGB(0, 0, 0).contrast(with: below)
    return .named(isWhiteBetter ? white : 0)
  }

  /// Bright names become bold on the foreground; on the background they only lose their brightness.
  private func withoutBrightNames(_ style: Style, wanted: Color) -> Style {
    var style = style
    if let name = wanted.ownName, name >= 8 { style.attributes.insert(.bold) }
    if case .named(let name) = style.foreground, name >= 8 { style.foreground = .named(name - 8) }
    if case .named(let name) = style.background, name >= 8 { style.background = .named(name - 8) }
    return style
  }
}

extension Theme.Background {
  /// The background a theme is laid out for when the terminal's own is used.
  package var assumed: RGB? {
    switch self {
    case .light: RGB(255, 255, 255)
    case .dark: RGB(0, 0, 0)
    case .any: nil
    }
  }
}

extension Color {
  /// The colour for a terminal of 256.
  fileprivate var indexed: Color {
    guard case .rgb(let red, let green, let blue, let index, _) = self else { return self }
    return .indexed(index ?? Palette.nearestIndex(to: RGB(red, green, blue)))
  }

  fileprivate var isNamed: Bool {
    if case .named = self { return true }
    return false
  }

  /// The name the theme gives for the colour.
  fileprivate var ownName: UInt8? {
    switch self {
    case .terminalDefault: nil
    case .named(let name): name
    case .indexed(let index): index < 16 ? index : nil
    case .rgb(_, _, _, _, let name): name
    }
  }

  /// The colour for a terminal of 8 or 16: the theme's own name for it, else the nearest that `isAllowed`.
  fileprivate func name(of count: Int, where isAllowed: (RGB) -> Bool) -> Color {
    if let ownName { return .named(count == 8 ? ownName % 8 : ownName) }
    guard let rgb, let name = Palette.nearestName(to: rgb, of: count, where: isAllowed) else {
      return .terminalDefault
    }
    return .named(name)
  }
}
