import CCurses
import Screen

/// How cells of one style are drawn: a pair of colours and attributes.
struct Look: Hashable {
  var pair: Int32
  var attributes: UInt8
}

/// Turns styles into looks, defining pairs of colours as they are needed.
struct LookTable {
  private struct Colors: Hashable {
    var foreground: Int32
    var background: Int32
  }

  private let depth: ColorDepth
  private let limit: Int32
  /// Defines a pair at the terminal; false when it refuses.
  private let define: (Int32, Int32, Int32) -> Bool
  private var pairs: [Colors: Int32] = [:]
  private var looks: [Style: Look] = [:]

  init(
    depth: ColorDepth,
    pairLimit: Int32,
    define: @escaping (Int32, Int32, Int32) -> Bool = { cc_define_pair($0, $1, $2) }
  ) {
    self.depth = depth
    limit = pairLimit
    self.define = define
  }

  /// The look of a style.
  mutating func look(of style: Style) -> Look {
    if let known = looks[style] { return known }
    let look = makeLook(of: style)
    looks[style] = look
    return look
  }

  private mutating func makeLook(of style: Style) -> Look {
    let foreground = (style.foreground ?? .terminalDefault).number(in: depth)
    let background = (style.background ?? .terminalDefault).number(in: depth)
    if let pair = pair(of: Colors(foreground: foreground, background: background)) {
      return Look(pair: pair, attributes: style.attributes.rawValue)
    }
    // No pair is left: rather the colour of the text than none, and reverse for a background.
    var attributes = style.attributes
    if background >= 0 { attributes.formSymmetricDifference(.reverse) }
    let pair = pair(of: Colors(foreground: foreground, background: -1)) ?? 0
    return Look(pair: pair, attributes: attributes.rawValue)
  }

  private mutating func pair(of colors: Colors) -> Int32? {
    if colors.foreground < 0, colors.background < 0 { return 0 }
    if let known = pairs[colors] { return known }
    let pair = Int32(pairs.count) + 1
    guard pair < limit, define(pair, colors.foreground, colors.background) else { return nil }
    pairs[colors] = pair
    return pair
  }
}
