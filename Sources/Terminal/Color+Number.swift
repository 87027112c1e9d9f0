import Screen

extension Color {
  /// The colour as curses counts it on a terminal of `depth`; -1 is the terminal's own.
  ///
  /// A theme worked out for the depth has only colours that the terminal shows. Where curses takes 24-bit values, its
  /// first eight numbers are still the named colours, and the other palette colours have to be spelled out.
  func number(in depth: ColorDepth) -> Int32 {
    guard depth != .none else { return -1 }
    switch self {
    case .terminalDefault: return -1
    case .named(let name) where name >= 8 && depth == .direct: return rgb?.packed ?? -1
    case .named(let name): return Int32(name)
    case .indexed where depth == .direct: return rgb?.packed ?? -1
    case .indexed(let index): return Int32(index)
    case .rgb: return depth == .direct ? rgb?.packed ?? -1 : -1
    }
  }
}

extension RGB {
  fileprivate var packed: Int32 { Int32(red) << 16 | Int32(green) << 8 | Int32(blue) }
}
