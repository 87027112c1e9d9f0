extension EscalationGraph {
  /// Every single step the principal at `place` can take.
  ///
  /// At most `limit` targets are listed for each technique; ``EscalationHop/others`` of the last one counts the rest.
  public func hops(from place: Int, targetsPerTechnique limit: Int = .max) -> [EscalationHop] {
    var hops: [EscalationHop] = []
    for technique in EscalationTechnique.all where mayTry(place, technique) {
      var listed = 0
      visitSteps(from: place, by: technique, to: everything) { step in
        listed += 1
        if listed <= max(1, limit) {
          hops.append(hop(step))
        } else {
          hops[hops.count - 1].others += 1
        }
        return listed - max(1, limit) < Self.targetsCounted
      }
    }
    return hops
  }

  /// How many targets that are not listed are counted; whether there are more does not matter to anybody.
  public static let targetsCounted = 1_000

  /// The step with its reasons.
  func hop(_ step: EscalationStep, others: Int = 0) -> EscalationHop {
    EscalationHop(
      from: step.place,
      gain: step.gain,
      technique: step.technique,
      resource: step.resource,
      grants: step.permissions.map(grant),
      requirements: step.requirements,
      others: others
    )
  }

  func isGoal(_ gain: EscalationHop.Gain) -> Bool {
    switch gain {
    case .administrator: true
    case .principal(let place): principals[place].isAdministrator
    }
  }
}
