extension EscalationHop {
  /// What makes the hop possible and what it rests on, one sentence each.
  public var sentences: [String] {
    grants.map(\.description) + requirements.map { "it needs \($0.rawValue)" }
  }
}

extension EscalationGrant: CustomStringConvertible {
  /// The sentence a user reads.
  public var description: String {
    let actor = service.map { "\($0) may " } ?? ""
    return "\(actor)\(action) on \(resource): \(reasons.map(\.description).joined(separator: "; "))"
  }
}
