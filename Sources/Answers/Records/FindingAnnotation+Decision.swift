public import AWSNames
public import Checks
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
    setAnnotations(annotations)
  }
}
