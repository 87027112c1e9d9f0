extension DecisionReason: CustomStringConvertible {
  /// The sentence a user reads.
  public var description: String {
    switch self {
    case .denies(let layer, let statement, let conditions):
      "denied by \(layer) \(statement)\(Self.text(conditions, " because "))"
    case .allows(let layer, let statement, let conditions):
      "allowed by \(layer) \(statement)\(Self.text(conditions, " because "))"
    case .dependsOn(let layer, let effect, let statement, let conditions):
      "\(effect == .allow ? "allowed" : "denied") by \(layer) \(statement)\(Self.text(conditions, " if "))"
    case .fails(let layer, let statement, let conditions):
      "not allowed by \(layer) \(statement)\(Self.text(conditions, ", which demands "))"
    case .noneAllows(let layer): "no statement of \(layer) allows it"
    case .layerUnknown(let kind): "not known in full: \(kind.plural)"
    case .rootUser: "the root user may do everything in its account"
    case .rootCannotAssumeRoles: "the root user cannot assume roles"
    case .needsNoPermission: "AWS asks for no permission, and no policy can deny it"
    case .mustBeSigned: "requests without a signature are not answered"
    case .needsLongTermCredentials: "sessions cannot make the call, users and the root user can"
    case .keptByAWS(let kept): "refused by AWS, which keeps \(kept.plural), whatever a policy says"
    }
  }

  private static func text(_ conditions: [Condition], _ joint: String) -> String {
    conditions.isEmpty ? "" : joint + conditions.map(\.description).joined(separator: " and ")
  }
}

extension PolicyLayer: CustomStringConvertible {
  /// The layer's name, with its level when there are several.
  public var description: String {
    switch kind {
    case .identity: "identity policy"
    case .boundary: "permissions boundary"
    case .session: "session policy"
    case .resource: "resource policy"
    case .serviceControl: "service control policy (level \(level))"
    case .resourceControl: "resource control policy (level \(level))"
    case .endpoint: "endpoint policy"
    }
  }
}

extension PolicyKind {
  /// The policies of this kind, as a sentence names them.
  var plural: String {
    switch self {
    case .identity: "identity policies"
    case .boundary: "the permissions boundary"
    case .session: "session policies"
    case .resource: "the resource policy"
    case .serviceControl: "service control policies"
    case .resourceControl: "resource control policies"
    case .endpoint: "the endpoint policy"
    }
  }

  /// The order in which reasons are told.
  var order: Int {
    switch self {
    case .identity: 0
    case .boundary: 1
    case .session: 2
    case .resource: 3
    case .serviceControl: 4
    case .resourceControl: 5
    case .endpoint: 6
    }
  }
}
