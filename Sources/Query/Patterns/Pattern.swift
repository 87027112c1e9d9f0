/// A regular expression that takes time in proportion to the text, whatever it says.
///
/// All ways through the pattern are followed side by side, one scalar at a time, so that no text can make it start
/// over. Like the rest of the language it ignores case unless it names a capital.
struct Pattern: Sendable {
  /// A step of the program that a pattern becomes.
  enum Instruction: Sendable {
    case take(ScalarSet)
    case check(PatternAssertion)
    case jump(Int)
    case split(Int, Int)
    case accept
  }

  let program: [Instruction]

  /// The pattern of a source text.
  init(_ source: String) throws(PatternError) {
    var parser = PatternParser(source)
    var compiler = PatternCompiler(ignoresCase: !Pattern.namesCapital(source))
    try compiler.append(try parser.parse())
    program = compiler.instructions + [.accept]
  }

  /// Whether a capital stands for itself rather than behind a backslash.
  private static func namesCapital(_ source: String) -> Bool {
    var isEscaped = false
    for scalar in source.unicodeScalars {
      if !isEscaped, scalar.properties.isUppercase { return true }
      isEscaped = !isEscaped && scalar == "\\"
    }
    return false
  }

  /// Whether the pattern occurs in a text.
  func matches(_ text: UnsafeRawBufferPointer) -> Bool {
    var run = PatternRun(program)
    return run.matches(text)
  }
}

/// Writes the program of a pattern.
private struct PatternCompiler {
  private(set) var instructions: [Pattern.Instruction] = []
  private let ignoresCase: Bool

  /// Counted repetitions are written out; this keeps them from filling the memory.
  private static let maximumLength = 10_000

  init(ignoresCase: Bool) { self.ignoresCase = ignoresCase }

  mutating func append(_ node: PatternNode) throws(PatternError) {
    guard instructions.count < PatternCompiler.maximumLength else {
      throw PatternError(reason: .tooLarge, position: 0)
    }
    switch node {
    case .empty: break
    case .set(let set): instructions.append(.take(ignoresCase ? set.ignoringCase : set))
    case .assertion(let assertion): instructions.append(.check(assertion))
    case .sequence(let nodes):
      for node in nodes { try append(node) }
    case .choice(let branches): try appendChoice(branches)
    case .repetition(let node, let least, let most): try appendRepetition(node, least, most)
    }
  }

  private mutating func appendChoice(_ branches: [PatternNode]) throws(PatternError) {
    var ends: [Int] = []
    for branch in branches.dropLast() {
      let fork = instructions.count
      instructions.append(.accept)
      try append(branch)
      ends.append(instructions.count)
      instructions.append(.accept)
      instructions[fork] = .split(fork + 1, instructions.count)
    }
    if let last = branches.last { try append(last) }
    for end in ends { instructions[end] = .jump(instructions.count) }
  }

  private mutating func appendRepetition(_ node: PatternNode, _ least: Int, _ most: Int?) throws(PatternError) {
    for _ in 0..<least { try append(node) }
    guard let most else {
      let fork = instructions.count
      instructions.append(.accept)
      try append(node)
      instructions.append(.jump(fork))
      instructions[fork] = .split(fork + 1, instructions.count)
      return
    }
    var forks: [Int] = []
    for _ in least..<max(least, most) {
      forks.append(instructions.count)
      instructions.append(.accept)
      try append(node)
    }
    for fork in forks { instructions[fork] = .split(fork + 1, instructions.count) }
  }
}
