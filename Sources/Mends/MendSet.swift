public import Checks
public import Workers

/// The mends of a snapshot: each finding stands in exactly one.
public final class MendSet: Sendable {
  /// The mends, what is worth most first.
  public let mends: [Mend]
  /// The place of each finding's mend, by the finding's position; nil for what neither failed nor is unknown.
  public let mendOfFinding: [UInt32?]
  /// The findings.
  public let findings: FindingSet
  /// What ends beside findings.
  let consequences: MendConsequences
  private let places: [FindingCause: Int]

  /// Gathers findings by what they come from; nil when it was cancelled.
  ///
  /// - Complexity: O(*findings*), with one more look of each check at each resource that it has findings about.
  public init?(
    _ engine: CheckEngine,
    _ findings: FindingSet,
    weights: ScoreWeights = .usual,
    on pool: WorkerPool? = nil,
    cancellation: Cancellation = .never
  ) {
    let found = findings.findings
    guard let causes = engine.causes(of: found, on: pool, cancellation: cancellation) else { return nil }
    var places: [FindingCause: Int] = [:]
    var mends: [Mend] = []
    var placeOfFinding = [Int?](repeating: nil, count: found.count)
    var context = ScoreContext(engine.context)
    for position in found.indices where found[position].status == .fail || found[position].status == .unknown {
      let place = places[causes[position]] ?? mends.count
      if place == mends.count {
        places[causes[position]] = place
        mends.append(Mend(causes[position]))
        mends[place].score.weights = weights
        mends[place].score.isGuarded = true
      }
      placeOfFinding[position] = place
      mends[place].add(found[position], at: position)
      mends[place].score.add(found[position], context.stakes(of: found[position].resource))
    }
    let order = mends.indices.sorted { left, right in
      let (first, second) = (mends[left], mends[right])
      if first.score.value != second.score.value { return first.score.value > second.score.value }
      return first.findings.count != second.findings.count ? first.findings.count > second.findings.count : left < right
    }
    var rank = [Int](repeating: 0, count: mends.count)
    for (place, mend) in order.enumerated() { rank[mend] = place }
    self.mends = order.map { mends[$0] }
    self.findings = findings
    self.places = places.mapValues { rank[$0] }
    consequences = MendConsequences(engine.context)
    mendOfFinding = placeOfFinding.map { $0.map { UInt32(rank[$0]) } }
  }
}

extension MendSet {
  /// The place of the mend of a cause; nil where no finding comes from it.
  public func place(of cause: FindingCause) -> Int? { places[cause] }
}

extension Score {
  mutating func add(_ finding: Finding, _ stakes: ScoreContext.Stakes) {
    let points = weights.points(finding.severity)
    severity += finding.status == .fail ? points : max(1, points * weights.unknown / 100)
    callers = max(callers, stakes.callers)
    power = max(power, stakes.power)
    isGuarded = isGuarded && stakes.isGuarded
  }
}
