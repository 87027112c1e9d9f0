extension TextPattern {
  /// Whether a text fits of which only the beginning is known, and that it goes on; nil when a variable has no value.
  ///
  /// `yes` when it fits however it goes on, `no` when it fits in no way.
  func matches(beginning: [UInt8], _ context: RequestContext) -> Truth? {
    switch form {
    case .everything: return .yes
    case .exact(let bytes): return bytes.count > beginning.count && bytes.starts(with: beginning) ? .unknown : .no
    case .prefix(let bytes):
      if beginning.starts(with: bytes) { return .yes }
      return bytes.starts(with: beginning) ? .unknown : .no
    case .symbols(let symbols): return Self.matches(symbols, beginning: beginning)
    case .template(let parts):
      switch filled(parts, context) {
      case .symbols(let symbols): return Self.matches(symbols, beginning: beginning)
      case .unknown: return .unknown
      case .unresolved: return nil
      }
    }
  }

  /// Follows every way in which the pattern can take the beginning, and looks at what is left of it.
  private static func matches(_ symbols: [UInt16], beginning: [UInt8]) -> Truth {
    // A question mark takes a whole character, which only ASCII shows by its first byte.
    guard beginning.allSatisfy({ $0 < 0x80 }) else { return .unknown }
    var reached: Set<Int> = [0]
    for byte in beginning {
      var next: Set<Int> = []
      for start in reached {
        var place = start
        while place < symbols.count, symbols[place] == star {
          next.insert(place)
          place += 1
        }
        guard place < symbols.count else { continue }
        if symbols[place] == questionMark || symbols[place] == UInt16(byte) { next.insert(place + 1) }
      }
      reached = next
    }
    if reached.contains(where: { $0 < symbols.count && symbols[$0...].allSatisfy { $0 == star } }) { return .yes }
    return reached.contains { $0 < symbols.count } ? .unknown : .no
  }
}
