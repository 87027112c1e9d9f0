import AWSNames

extension EscalationGraph {
  /// Whether what the technique makes may be what conditions on `iam:AssociatedResourceArn` ask for.
  ///
  /// Which services send the key is documented nowhere in full, so the hop stays conditional; but a role that may only
  /// be passed for instances is of no use to a function.
  func fitsAssociation(
    _ attempt: Attempt,
    _ need: EscalationTechnique.Need,
    _ found: Permission,
    subject: Int?
  ) -> Bool {
    guard found.isConditional, need.action == "iam:PassRole" else { return true }
    let patterns = associationPatterns(attempt, need)
    let kinds = attempt.technique.needs.filter { $0.scope != .subject }
      .flatMap { actions[$0.action].kinds(of: $0.scope) }.filter { $0.fields.count == 6 }
    guard !patterns.isEmpty, !kinds.isEmpty else { return true }
    let services = Set(kinds.map { $0.fields[2][...] })
    let samples = kinds.flatMap { attempt.choice.candidates($0, []) }
    let asked = patterns.compactMap { pattern -> String? in
      guard let arn = ARN(pattern) else { return nil }
      guard services.contains(arn.service) || WildcardPattern.hasWildcard(arn.service) else { return nil }
      return String(String.UnicodeScalarView(pattern.unicodeScalars.map { $0 == "*" || $0 == "?" ? "x" : $0 }))
    }
    let associated = need.giving("iam:AssociatedResourceArn", .oneOf(samples + asked))
    return permission(attempt, associated, found.request.resource, subject: subject) != nil
  }

  private func associationPatterns(_ attempt: Attempt, _ need: EscalationTechnique.Need) -> [String] {
    relevantStatements(attempt, actions[need.action]).flatMap(\.conditions).map(\.source)
      .filter { $0.key.lowercased() == "iam:associatedresourcearn" }.flatMap(\.values)
  }
}
