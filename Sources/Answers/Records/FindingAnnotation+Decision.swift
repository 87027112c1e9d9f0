public import AWSNames
public import Checks
public import Mends
public import Query
public import Triage

extension FindingAnnotation {
  /// A decision in words, as it stands on a day: an acceptance that has run out is open again.
  public init(_ decision: Decision, on day: Day) {
    var lastDay: Day?
    if case .day(let day)? = decision.expiry { lastDay = day }
    self.init(
      state: decision.effectiveState(on: day),
      reason: decision.reason,
      expires: lastDay,
      note: decision.note
    )
  }
}

extension MendNarrator {
  /// The mends that decisions are about, by their place: such a decision holds for each of their failures that has none
  /// of its own, until the text changes that the mend is about.
  ///
  /// - Complexity: O(*decisions*) without decisions about mends, else O(*mends*) as well.
  public func standing(_ decisions: [FindingID: Decision]) -> [(place: Int, decision: Decision)] {
    guard decisions.keys.contains(where: MendNarrator.names) else { return [] }
    return set.mends.indices.compactMap { place in decisions[id(of: set.mends[place])].map { (place, $0) } }
  }

  /// The failures of a mend, by their position.
  public func failures(of place: Int) -> [UInt32] {
    set.mends[place].findings.filter { set.findings.findings[Int($0)].status == .fail }
  }
}

extension Dataset {
  /// Joins decisions to the findings that they are about; those about others wait for another snapshot.
  public mutating func join(_ decisions: [FindingID: Decision], with engine: CheckEngine) {
    var annotations: [Int: FindingAnnotation] = [:]
    for (finding, decision) in engine.standing(decisions) {
      guard let findings else { continue }
      let position = findings.range(of: finding.resource).first { position in
        let other = findings.findings[position]
        return other.check == finding.check && other.ordinal == finding.ordinal && other.status == finding.status
      }
      if let position { annotations[position] = FindingAnnotation(decision, on: asOf) }
    }
    guard let findings, decisions.keys.contains(where: MendNarrator.names), let set = MendSet(engine, findings) else {
      return setAnnotations(annotations)
    }
    let narrator = MendNarrator(set, engine)
    for (place, decision) in narrator.standing(decisions) {
      for position in narrator.failures(of: place) where annotations[Int(position)] == nil {
        annotations[Int(position)] = FindingAnnotation(decision, on: asOf)
      }
    }
    setAnnotations(annotations)
  }
}
