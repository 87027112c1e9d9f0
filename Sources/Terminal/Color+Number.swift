import Screen

/// A colour as curses counts it, with the attribute that stands for a missing bright one.
struct ColorNumber: Hashable {
  /// The number; -1 is the terminal's own colour.
  var value: Int32
  /// Whether bold has to stand for brightness.
  var isBright = false

  static let terminalDefault = ColorNumber(value: -1)
}

extension Color {
  /// The colour of a terminal of this depth that comes nearest.
  func number(in depth: ColorDepth) -> ColorNumber {
    guard depth > .none else { return .terminalDefault }
    switch self {
    case .terminalDefault: return .terminalDefault
    case .named(let name): return Self.named(name, in: depth)
    case .indexed(let index): return Self.indexed(index, in: depth)
    case .rgb(let red, let green, let blue, let index, let name):
      let exact = RGB(red: red, green: green, blue: blue)
      switch depth {
      case .direct: return ColorNumber(value: exact.packed)
      case .indexed: return ColorNumber(value: Int32(index ?? exact.nearestIndex))
      default: return Self.named(name ?? exact.nearestName, in: depth)
      }
    }
  }

  private static func named(_ name: UInt8, in depth: ColorDepth) -> ColorNumber {
    let hasBright = depth == .sixteen || depth == .indexed
    guard name >= 8, !hasBright else { return ColorNumber(value: Int32(name)) }
    return ColorNumber(value: Int32(name - 8), isBright: true)
  }

  private static func indexed(_ index: UInt8, in depth: ColorDepth) -> ColorNumber {
    if index < 16 { return named(index, in: depth) }
    switch depth {
    case .direct: return ColorNumber(value: RGB(index: index).packed)
    case .indexed: return ColorNumber(value: Int32(index))
    default: return named(RGB(index: index).nearestName, in: depth)
    }
  }
}

/// A 24-bit colour.
private struct RGB {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  /// The sixteen names as xterm shows them; users repaint them, so they serve only to choose the nearest.
  private static let names: [RGB] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ].map { RGB(red: $0, green: $1, blue: $2) }

  /// The six steps of the palette's colour cube.
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
}

extension RGB {
  /// A colour of the palette: a cube of 6 × 6 × 6 from 16, a ramp of 24 greys from 232.
  init(index: UInt8) {
    switch index {
    case 0..<16: self = Self.names[Int(index)]
    case 16..<232:
      let place = Int(index) - 16
      self.init(red: Self.steps[place / 36], green: Self.steps[place / 6 % 6], blue: Self.steps[place % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(red: grey, green: grey, blue: grey)
    }
  }

  var packed: Int32 { Int32(red) << 16 | Int32(green) << 8 | Int32(blue) }

  /// The nearest colour of the palette, without the sixteen names.
  var nearestIndex: UInt8 {
    (UInt8(16)...255).min { distance(to: RGB(index: $0)) < distance(to: RGB(index: $1)) } ?? 16
  }

  /// The nearest of the sixteen names; one with a hue if this colour has one, however dark it is.
  var nearestName: UInt8 {
    let names = (UInt8(0)..<16).filter { !hasHue || RGB(index: $0).hasHue }
    return names.min { distance(to: RGB(index: $0)) < distance(to: RGB(index: $1)) } ?? 7
  }

  private var hasHue: Bool { max(red, green, blue) - min(red, green, blue) > 48 }

  /// A squared distance with the channels weighted as the eye does, depending on how red the two are.
  private func distance(to other: RGB) -> Int {
    let redness = (Int(red) + Int(other.red)) / 2
    let (r, g, b) = (Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue))
    return (512 + redness) * r * r + 1_024 * g * g + (767 - redness) * b * b
  }
}
