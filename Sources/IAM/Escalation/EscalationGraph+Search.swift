extension EscalationGraph {
  /// A step of one of the techniques that gains what is wanted, nil when there is none.
  ///
  /// A sure one where one is found soon, else one that depends on what nobody knows; of equals that of the earlier
  /// technique. The search ends with the first that will do, so that it costs little where there are thousands.
  public func hop(
    from place: Int,
    by techniques: [EscalationTechnique],
    where isWanted: (EscalationHop.Gain) -> Bool
  ) -> EscalationHop? {
    var conditional: EscalationStep?
    for technique in techniques where mayTry(place, technique) {
      var sure: EscalationStep?
      var tries = 0
      visitSteps(from: place, by: technique, to: everything) { step in
        guard isWanted(step.gain) else { return true }
        guard step.isConditional else {
          sure = step
          return false
        }
        conditional = conditional ?? step
        tries += 1
        return tries < Self.improvements
      }
      if let sure { return hop(sure) }
    }
    return conditional.map { hop($0) }
  }

  /// Whether the principal's own policies speak of all that one of the techniques needs.
  public func mayTry(_ place: Int, anyOf techniques: [EscalationTechnique]) -> Bool {
    techniques.contains { mayTry(place, $0) }
  }

  /// Whether a service may take on a role of the account other than the one at `place`.
  public func hasRole(for service: String, in account: String, otherThan place: Int) -> Bool {
    let key = EscalationTargets.ServiceInAccount(service: service, account: account)
    return everything.serviceRoles[key]?.hasAny(otherThan: place) ?? false
  }
}
