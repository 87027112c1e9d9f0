public import AWSNames

/// What AWS answers to a request.
public enum Decision: String, CaseIterable, Hashable, Sendable {
  /// The request goes through.
  case allowed = "Allowed"
  /// A statement takes the permission away.
  case explicitlyDenied = "ExplicitlyDenied"
  /// Nothing grants the permission, or something that must grant it does not.
  case implicitlyDenied = "ImplicitlyDenied"
  /// It depends on what is not known.
  case conditional = "Conditional"

  init(denied: Truth, allowed: Truth) {
    switch (denied, allowed) {
    case (.yes, _): self = .explicitlyDenied
    // Denied either way: whether explicitly is all that is open.
    case (_, .no): self = .implicitlyDenied
    case (.no, .yes): self = .allowed
    case (.unknown, _), (_, .unknown): self = .conditional
    }
  }
}

/// A decision and what led to it.
public struct PolicyAnswer: Hashable, Sendable {
  /// The decision.
  public var decision: Decision
  /// What led to it: for a denial who denies or what is missing, for the rest who allows and on what it depends.
  public var reasons: [DecisionReason]
}

/// One policy layer of a request; control policies have one for each organization level.
public struct PolicyLayer: Hashable, Sendable {
  /// Where the policies hang.
  public var kind: PolicyKind
  /// The organization level from the root, counted from 0; 0 for other kinds.
  public var level: Int

  /// A layer.
  public init(_ kind: PolicyKind, level: Int = 0) {
    self.kind = kind
    self.level = level
  }
}

/// One step of the argument behind a decision.
public enum DecisionReason: Hashable, Sendable {
  /// This statement denies.
  case denies(PolicyLayer, StatementReference, [Condition])
  /// This statement allows.
  case allows(PolicyLayer, StatementReference, [Condition])
  /// Whether this statement counts depends on the conditions or variables named.
  case dependsOn(PolicyLayer, Statement.Effect, StatementReference, [Condition])
  /// This statement would allow, if it were not for the conditions that fail.
  case fails(PolicyLayer, StatementReference, [Condition])
  /// No statement of the layer allows, though one must.
  case noneAllows(PolicyLayer)
  /// Some or all policies of the layer are not known.
  case layerUnknown(PolicyKind)
  /// The root user needs no policy in its own account.
  case rootUser
  /// The root user cannot assume roles.
  case rootCannotAssumeRoles
  /// AWS asks for no permission, and no policy of the caller can deny the call.
  case needsNoPermission
  /// The call is answered to signed requests alone.
  case mustBeSigned
  /// The call is answered to users and root users alone, not to sessions.
  case needsLongTermCredentials
  /// AWS keeps the resource and refuses the action, whatever policies say.
  case keptByAWS(KeptByAWS)
}
