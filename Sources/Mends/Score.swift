public import Access
public import Checks

/// What a mend is worth, with the sum that it comes from.
public struct Score: Hashable, Sendable {
  /// The sum of what its findings weigh.
  public var severity = 0
  /// Who gets in at the most open of what it is about.
  public var callers = Audience.nobody
  /// The most that can be reached from there.
  public var power = Power.ordinary
  /// Whether a permissions boundary or a control policy bounds all of it.
  public var isGuarded = false
  /// What the parts count.
  public var weights = ScoreWeights.usual

  /// How much a role can do that a function runs with, or that is at fault itself.
  public enum Power: UInt8, CaseIterable, Comparable, Sendable {
    /// What its policies name.
    case ordinary
    /// It can make itself an administrator.
    case escalating
    /// It is an administrator.
    case administrator

    /// From the least to the most.
    public static func < (left: Power, right: Power) -> Bool { left.rawValue < right.rawValue }

    /// The words for it.
    public var name: String {
      switch self {
      case .ordinary: "what it names"
      case .escalating: "becomes administrator"
      case .administrator: "administrator"
      }
    }
  }
}

extension Score {
  /// The sum: what the findings weigh, times who gets in, times what is reached, less what guards it.
  public var value: Int {
    let percents = [weights.percent(callers), weights.percent(power), isGuarded ? weights.guarded : 100]
    return percents.reduce(severity) { $0 * $1 / 100 }
  }
}

/// What the parts of a score count; severities in points, the others in per cent.
public struct ScoreWeights: Hashable, Sendable {
  /// A failure, by severity in the order of `Severity`.
  public var severities: [Int]
  /// A finding that cannot be told, as a part in a hundred of what a failure would weigh.
  public var unknown: Int
  /// Who gets in, in the order of `Audience`.
  public var callers: [Int]
  /// What is reached, in the order of ``Score/Power``.
  public var powers: [Int]
  /// What a boundary or a control policy leaves.
  public var guarded: Int

  /// The weights of the table in the documentation.
  public static let usual = ScoreWeights(
    severities: [1, 10, 50, 250, 1_000],
    unknown: 2,
    callers: [80, 100, 120, 150, 100, 250, 300],
    powers: [100, 150, 200],
    guarded: 80
  )

  /// What a failure of a severity counts.
  public func points(_ severity: Severity) -> Int { severities[Int(severity.rawValue)] }

  /// What callers count, in per cent.
  public func percent(_ callers: Audience) -> Int { self.callers[Int(callers.rawValue)] }

  /// What the power of a role counts, in per cent.
  public func percent(_ power: Score.Power) -> Int { powers[Int(power.rawValue)] }
}
