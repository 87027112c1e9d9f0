/// Reads regular expressions: literals, `.`, sets, groups, `|`, `*` `+` `?` `{n,m}`, `^` `$`, and `\d \w \s \b`.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var depth = 0

  private static let maximumDepth = 50
  /// A count beyond this is no filter that a person types.
  private static let maximumCount = 1000

  init(_ source: String) { scalars = Array(source.unicodeScalars) }

  mutating func parse() throws(PatternError) -> PatternNode {
    let node = try choice()
    guard next == nil else { throw error(.strayGroupEnd) }
    return node
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func error(_ reason: PatternError.Reason, at place: Int? = nil) -> PatternError {
    PatternError(reason: reason, position: place ?? position)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func choice() throws(PatternError) -> PatternNode {
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" { nodes.append(try repeated(try atom())) }
    return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
  }

  private mutating func atom() throws(PatternError) -> PatternNode {
    let start = position
    guard let scalar = next else { return .empty }
    position += 1
    switch scalar {
    case "(": return try group(start)
    case "[": return .set(try set(start))
    case ".": return .set(.any)
    case "^": return .assertion(.start)
    case "$": return .assertion(.end)
    case "\\": return try escape(start)
    case "*", "+", "?": throw error(.nothingToRepeat, at: start)
    default: return .set(ScalarSet(scalar))
    }
  }

  private mutating func group(_ start: Int) throws(PatternError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PatternParser.maximumDepth else { throw error(.tooLarge, at: start) }
    if take("?"), !take(":") { throw error(.unsupportedGroup, at: start) }
    let node = try choice()
    guard take(")") else { throw error(.openGroup, at: start) }
    return node
  }

  private mutating func escape(_ start: Int) throws(PatternError) -> PatternNode {
    guard let scalar = next else { throw error(.unfinishedEscape, at: start) }
    if scalar == "b" || scalar == "B" {
      position += 1
      return .assertion(scalar == "b" ? .wordEdge : .noWordEdge)
    }
    return .set(try escapedSet(start))
  }

  /// The scalars of an escape, of which the backslash is taken.
  private mutating func escapedSet(_ start: Int) throws(PatternError) -> ScalarSet {
    guard let scalar = next else { throw error(.unfinishedEscape, at: start) }
    position += 1
    switch scalar {
    case "d": return .digits
    case "w": return .wordCharacters
    case "s": return .spaces
    case "D": return ScalarSet(ScalarSet.digits.ranges, isInverted: true)
    case "W": return ScalarSet(ScalarSet.wordCharacters.ranges, isInverted: true)
    case "S": return ScalarSet(ScalarSet.spaces.ranges, isInverted: true)
    case "t": return ScalarSet("\t")
    case "n": return ScalarSet("\n")
    case "r": return ScalarSet("\r")
    default:
      // A letter or digit may come to mean something; nobody should rely on it meaning itself.
      guard !ScalarSet.wordCharacters.contains(scalar.value) || scalar == "_" else {
        throw error(.unknownEscape(scalar), at: start)
      }
      return ScalarSet(scalar)
    }
  }
}

extension PatternParser {
  private mutating func repeated(_ atom: PatternNode) throws(PatternError) -> PatternNode {
    var node = atom
    while let scalar = next {
      switch scalar {
      case "*": node = .repetition(node, 0, nil)
      case "+": node = .repetition(node, 1, nil)
      case "?": node = .repetition(node, 0, 1)
      case "{":
        let (least, most) = try count()
        node = .repetition(node, least, most)
        continue
      default: return node
      }
      position += 1
    }
    return node
  }

  private mutating func count() throws(PatternError) -> (Int, Int?) {
    let start = position
    position += 1
    guard let least = number() else { throw error(.badRepetition, at: start) }
    if take("}") { return (least, least) }
    guard take(",") else { throw error(.badRepetition, at: start) }
    if take("}") { return (least, nil) }
    guard let most = number(), most >= least, take("}") else { throw error(.badRepetition, at: start) }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let scalar = next, ScalarSet.digits.contains(scalar.value) {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    guard let number = Int(digits), number <= PatternParser.maximumCount else { return nil }
    return number
  }

  private mutating func set(_ start: Int) throws(PatternError) -> ScalarSet {
    let isInverted = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    // A ] at the very start stands for itself.
    while isFirst || next != "]" {
      isFirst = false
      ranges += try setPart(start)
    }
    position += 1
    return ScalarSet(ranges, isInverted: isInverted)
  }

  private mutating func setPart(_ start: Int) throws(PatternError) -> [ClosedRange<UInt32>] {
    guard let low = next else { throw error(.openSet, at: start) }
    let place = position
    position += 1
    if low == "\\" {
      let escaped = try escapedSet(place)
      guard escaped.isInverted else { return escaped.ranges }
      return ScalarSet.complement(of: escaped.ranges)
    }
    guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else {
      return [low.value...low.value]
    }
    position += 1
    guard let high = next, high != "\\" else { throw error(.emptyRange, at: place) }
    position += 1
    guard low.value <= high.value else { throw error(.emptyRange, at: place) }
    return [low.value...high.value]
  }
}

extension ScalarSet {
  /// What lies between ranges that are in order and apart.
  fileprivate static func complement(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    gaps.append(next...0x10FFFF)
    return gaps
  }
}
