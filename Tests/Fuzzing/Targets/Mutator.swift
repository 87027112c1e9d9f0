import TestSupport

/// Makes inputs out of seeds: the same ones for the same seeds and number.
struct Mutator {
  /// No input is longer.
  static let longest = 1 << 14

  private let seeds: [[UInt8]]
  private let words: [[UInt8]]
  private var random: SplitMix

  init(_ target: FuzzTarget, seeds: [[UInt8]], number: UInt64) {
    self.seeds = seeds.isEmpty ? [[]] : seeds
    words = (target.words + HostileText.marks).map { Array($0.utf8) }
    random = SplitMix(seed: number)
  }

  /// The next input: a seed, changed a few times.
  mutating func next() -> [UInt8] {
    var bytes = one(of: seeds)
    for _ in 0..<Int.random(in: 1...6, using: &random) { change(&bytes) }
    return bytes.count > Self.longest ? Array(bytes[..<Self.longest]) : bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let range = self.range(in: bytes)
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1, 2: bytes.insert(contentsOf: one(of: words), at: range.lowerBound)
    case 3: bytes.replaceSubrange(range, with: one(of: words))
    case 4: bytes.removeSubrange(range)
    case 5: bytes.insert(contentsOf: bytes[range], at: range.lowerBound)
    case 6: bytes.replaceSubrange(range.lowerBound..., with: one(of: seeds).suffix(range.count + 8))
    case 7: bytes.insert(contentsOf: repeated(one(of: words)), at: range.lowerBound)
    case 8: bytes.insert(.random(in: 0...255, using: &random), at: range.lowerBound)
    default:
      if range.lowerBound < bytes.count {
        bytes[range.lowerBound] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &random)
      }
    }
  }

  /// A short piece as often as a long one.
  private mutating func range(in bytes: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...bytes.count, using: &random)
    let longest = Bool.random(using: &random) ? 8 : bytes.count
    return start..<min(bytes.count, start + Int.random(in: 0...longest, using: &random))
  }

  private mutating func repeated(_ word: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 2...(Int.random(in: 0..<8, using: &random) == 0 ? 400 : 8), using: &random) {
      bytes += word
    }
    return bytes
  }

  private mutating func one(of choices: [[UInt8]]) -> [UInt8] {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }
}
