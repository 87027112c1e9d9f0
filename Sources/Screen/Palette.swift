/// What the colours of terminal palettes look like, as far as that is known.
package enum Palette {
  /// The nearest of the colour cube and the greys, 16...255; users repaint the first sixteen.
  package static func nearestIndex(to color: RGB) -> UInt8 {
    let target = color.oklab
    var best = 16
    var bestDistance = Double.infinity
    for index in 16...255 {
      let difference = lab[index] - target
      let distance = (difference * difference).sum()
      if distance < bestDistance {
        best = index
        bestDistance = distance
      }
    }
    return UInt8(best)
  }

  /// The colour of a palette index; the first sixteen as xterm ships them.
  package static func color(ofIndex index: UInt8) -> RGB {
    if index < 16 { return named[Int(index)] }
    if index < 232 {
      let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
      let cube = Int(index) - 16
      return RGB(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    }
    let grey = 8 + 10 * (index - 232)
    return RGB(grey, grey, grey)
  }

  /// The nearest of the first `count` named colours that `isAllowed`.
  package static func nearestName(to color: RGB, of count: Int, where isAllowed: (RGB) -> Bool) -> UInt8? {
    let target = color.oklab
    let allowed = named.indices.prefix(count).filter { isAllowed(named[$0]) }
    let best = allowed.min { a, b in
      let first = lab[a] - target
      let second = lab[b] - target
      return (first * first).sum() < (second * second).sum()
    }
    return best.map { UInt8($0) }
  }

  private static let lab: [SIMD3<Double>] = (0...255).map { color(ofIndex: UInt8($0)).oklab }

  /// Source: XTerm-col.ad of xterm 379, the default of most terminals' names.
  private static let named: [RGB] = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]
}

extension Color {
  /// The colour as light, nil when the terminal decides.
  package var rgb: RGB? {
    switch self {
    case .terminalDefault: nil
    case .named(let name): Palette.color(ofIndex: name)
    case .indexed(let index): Palette.color(ofIndex: index)
    case .rgb(let red, let green, let blue, _, _): RGB(red, green, blue)
    }
  }
}
