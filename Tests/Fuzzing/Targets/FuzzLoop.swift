public import Foundation

/// Tries a target with its seeds, then with what comes of changing them; the same inputs for the same number.
public struct FuzzLoop {
  /// When it ends.
  public enum End: Sendable {
    /// After so many inputs.
    case inputs(Int)
    /// After so many seconds.
    case seconds(Double)
  }

  /// An input that broke a promise, or took longer than any may.
  public struct Finding: Sendable {
    /// The bytes.
    public let input: [UInt8]
    /// What did not hold.
    public let words: String
  }

  /// How many inputs were tried.
  public private(set) var count = 0
  /// What was found.
  public private(set) var findings: [Finding] = []

  /// The most seconds that an input may take: a thousand times what the slowest one needs.
  private static let patience = 10.0

  /// Tries a target; an input that ends the program is left in `lastInput`, which goes away otherwise.
  public init(_ target: FuzzTarget, until end: End, number: UInt64 = 1, lastInput: URL? = nil) {
    let seeds = FuzzCorpus.inputs(of: target)
    var mutator = Mutator(target, seeds: seeds, number: number)
    let start = ContinuousClock.now
    func isOver() -> Bool {
      switch end {
      case .inputs(let most): count >= most
      case .seconds(let most): start.duration(to: .now) >= .seconds(most)
      }
    }
    let last = lastInput.flatMap(LastInput.init)
    while findings.count < 10, count < seeds.count || !isOver() {
      let input = count < seeds.count ? seeds[count] : mutator.next()
      last?.keep(input)
      attempt(target, input)
    }
    last?.remove()
  }

  private mutating func attempt(_ target: FuzzTarget, _ input: [UInt8]) {
    count += 1
    let start = ContinuousClock.now
    if let broken = target.broken(by: input) { findings.append(Finding(input: input, words: broken.description)) }
    let time = start.duration(to: .now)
    if time > .seconds(Self.patience) { findings.append(Finding(input: input, words: "it takes \(time)")) }
  }
}

/// The seeds, and the inputs that once broke something: a file each.
public enum FuzzCorpus {
  /// Where they lie.
  public static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus")

  /// The inputs of a target, in the order of their names.
  public static func inputs(of target: FuzzTarget) -> [[UInt8]] {
    let folder = folder.appending(path: target.name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { try? [UInt8](Data(contentsOf: folder.appending(path: $0))) }
  }
}
