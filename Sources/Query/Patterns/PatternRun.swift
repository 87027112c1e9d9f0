/// Walks of a pattern over texts, one after the other, in memory that is made once.
struct PatternRun {
  private let program: [Pattern.Instruction]
  /// Instructions that wait for the next character.
  private var waiting: [Int] = []
  /// The step at which each instruction was last reached, so that none is followed twice.
  private var reached: [Int]
  private var stack: [Int] = []
  private var step = 0

  init(_ program: [Pattern.Instruction]) {
    self.program = program
    reached = [Int](repeating: -1, count: program.count)
  }

  /// Whether the pattern occurs in a text.
  mutating func matches(_ text: UnsafeRawBufferPointer) -> Bool {
    waiting.removeAll(keepingCapacity: true)
    stack.removeAll(keepingCapacity: true)
    step += 1
    var previous: UInt32?
    var position = 0
    while true {
      let (scalar, length) = PatternRun.scalar(in: text, at: position)
      // A match may start at every character.
      if reach(0, previous: previous, next: scalar) { return true }
      guard let scalar else { return false }
      let taken = waiting
      waiting.removeAll(keepingCapacity: true)
      step += 1
      let (following, _) = PatternRun.scalar(in: text, at: position + length)
      for instruction in taken {
        guard case .take(let set) = program[instruction], set.contains(scalar) else { continue }
        if reach(instruction + 1, previous: scalar, next: following) { return true }
      }
      previous = scalar
      position += length
    }
  }

  /// Follows all ways that take no character; whether one of them ends the pattern.
  private mutating func reach(_ start: Int, previous: UInt32?, next: UInt32?) -> Bool {
    stack.append(start)
    while let instruction = stack.popLast() {
      guard reached[instruction] != step else { continue }
      reached[instruction] = step
      switch program[instruction] {
      case .take: waiting.append(instruction)
      case .check(let assertion):
        if PatternRun.holds(assertion, previous: previous, next: next) { stack.append(instruction + 1) }
      case .jump(let target): stack.append(target)
      case .split(let first, let second):
        stack.append(second)
        stack.append(first)
      case .accept:
        stack.removeAll(keepingCapacity: true)
        return true
      }
    }
    return false
  }

  private static func holds(_ assertion: PatternAssertion, previous: UInt32?, next: UInt32?) -> Bool {
    let isWordBefore = previous.map(ScalarSet.wordCharacters.contains) ?? false
    let isWordBehind = next.map(ScalarSet.wordCharacters.contains) ?? false
    return switch assertion {
    case .start: previous == nil
    case .end: next == nil
    case .wordEdge: isWordBefore != isWordBehind
    case .noWordEdge: isWordBefore == isWordBehind
    }
  }

  /// The scalar at a place and its length; a byte that starts none stands for itself beyond Unicode.
  private static func scalar(in text: UnsafeRawBufferPointer, at position: Int) -> (UInt32?, Int) {
    guard position < text.count else { return (nil, 0) }
    let first = text[position]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, position + length <= text.count else { return (0x11_0000 + UInt32(first), 1) }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(text[position + offset] & 0x3F) }
    return (scalar, length)
  }
}
