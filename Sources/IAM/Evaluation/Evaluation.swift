/// The verdicts of all layers on one request, and how they combine.
///
/// Source: IAM user guide, "Policy evaluation logic" with its pages on single-account and cross-account requests,
/// "Permissions boundaries for IAM entities", "Session policies"; Organizations user guide, "Service control policies"
/// and "Resource control policies"; KMS developer guide, "Key policies"; as known on 2026-11-21.
struct Evaluation {
  private let request: AccessRequest
  private let unknown: Set<PolicyKind>
  private let identity: PolicyVerdict
  private let resource: PolicyVerdict
  private let boundary: PolicyVerdict?
  private let session: PolicyVerdict?
  private let endpoint: PolicyVerdict?
  private let controls: [ControlLevel]

  /// What one level of the organization says.
  private struct ControlLevel {
    var layer: PolicyLayer
    var verdict: PolicyVerdict
  }

  init(_ stack: PolicyStack, _ request: AccessRequest, record: ((RecordedStatement) -> Void)?) {
    unknown = stack.unknown
    self.request = request
    let hasBoundary: Truth = stack.boundary != nil ? .yes : stack.unknown.contains(.boundary) ? .unknown : .no
    func verdict(_ policies: CompiledPolicies?, _ layer: PolicyLayer) -> PolicyVerdict? {
      guard let policies else { return nil }
      guard let record else { return policies.verdict(on: request, hasBoundary: hasBoundary) }
      return policies.verdict(on: request, hasBoundary: hasBoundary) { statement, truth in
        record(RecordedStatement(layer: layer, statement: statement, truth: truth))
      }
    }
    func single(_ policies: CompiledPolicies?, _ kind: PolicyKind) -> PolicyVerdict? {
      let known = verdict(policies, PolicyLayer(kind))
      return stack.unknown.contains(kind) ? (known ?? PolicyVerdict()).withUnknownPart : known
    }
    let hasPolicies = request.caller.hasIdentityPolicies
    func levels(_ policies: [CompiledPolicies], _ kind: PolicyKind) -> [ControlLevel] {
      var levels: [ControlLevel] = []
      for (level, policies) in policies.enumerated() {
        let layer = PolicyLayer(kind, level: level)
        guard let found = verdict(policies, layer) else { continue }
        levels.append(ControlLevel(layer: layer, verdict: policies.withFullAccess(found)))
      }
      guard stack.unknown.contains(kind) else { return levels }
      let layer = PolicyLayer(kind, level: policies.count)
      return levels + [ControlLevel(layer: layer, verdict: PolicyVerdict().withUnknownPart)]
    }
    identity = (hasPolicies ? single(stack.identity, .identity) : nil) ?? PolicyVerdict()
    boundary = hasPolicies ? single(stack.boundary, .boundary) : nil
    session = request.caller.mayHaveSessionPolicies ? single(stack.session, .session) : nil
    resource = single(stack.resource, .resource) ?? PolicyVerdict()
    endpoint = single(stack.endpoint, .endpoint)
    controls =
      (request.caller.isBoundByServiceControlPolicies ? levels(stack.serviceControl, .serviceControl) : [])
      + (request.isBoundByResourceControlPolicies ? levels(stack.resourceControl, .resourceControl) : [])
  }
}

// MARK: Combination

extension Evaluation {
  var decision: Decision {
    Decision(denied: denied, allowed: allowed)
  }

  private var denied: Truth {
    // A network that does not let the call through does so whatever the caller may.
    guard request.authority != .nobody else { return endpoint?.denied ?? .no }
    var denied = identity.denied || resource.denied
    for verdict in [boundary, session, endpoint] { denied = denied || (verdict?.denied ?? .no) }
    for control in controls { denied = denied || control.verdict.denied }
    return denied
  }

  private var allowed: Truth {
    guard request.refusal == nil else { return .no }
    guard request.authority != .nobody else { return endpoint?.allowed ?? .yes }
    var allowed = allowedByCallerAndResource && (endpoint?.allowed ?? .yes)
    for control in controls { allowed = allowed && control.verdict.allowed }
    return allowed
  }

  private var allowedByCallerAndResource: Truth {
    switch request.caller.kind {
    case .service, .anonymous: resource.allowedDirectly
    case .root: allowedByRoot
    case .user, .role, .assumedRole, .federatedUser: isSameAccount ? allowedInAccount : allowedAcrossAccounts
    }
  }

  /// The root user needs no policy of its own, except what a key's policy or a session policy leaves it.
  private var allowedByRoot: Truth {
    let byResource = isSameAccount && request.authority == .either ? Truth.yes : resource.allowed
    return byResource && (session?.allowed ?? .yes)
  }

  private var allowedInAccount: Truth {
    guard request.authority != .resourceAlone else { return resource.allowed }
    // Who is named directly needs nothing else; a role named by its ARN stays within boundary and session policies.
    let byResource = resource.allowedDirectly || (resource.allowedByRole && limits)
    switch request.authority {
    case .either, .nobody: return byResource || allowedByIdentity
    case .resourceFirst, .resourceAlone: return byResource || (resource.allowedByAccount && allowedByIdentity)
    }
  }

  private var allowedAcrossAccounts: Truth {
    guard request.authority != .resourceAlone else { return resource.allowed }
    return resource.allowed && allowedByIdentity
  }

  private var allowedByIdentity: Truth {
    identity.allowed && limits
  }

  /// A session of `GetFederationToken` holds what its session policies and the user's policies both allow; without
  /// session policies that is nothing.
  private var lacksSessionPolicies: Bool {
    request.caller.isFederationTokenSession && session == nil
  }

  private var limits: Truth {
    lacksSessionPolicies ? .no : (boundary?.allowed ?? .yes) && (session?.allowed ?? .yes)
  }

  private var isSameAccount: Bool {
    request.caller.account == request.resourceAccount
  }
}

// MARK: Reasons

extension Evaluation {
  func reasons(_ recorded: [RecordedStatement]) -> [DecisionReason] {
    switch decision {
    case .explicitlyDenied:
      return recorded.filter { $0.statement.effect == .deny && $0.truth == .yes && counts($0.layer) }
        .map { $0.reason(request) }
    case .implicitlyDenied:
      return missing + recorded.filter { $0.truth == .unknown || $0.isNearMiss(request) }.map { $0.reason(request) }
    case .allowed:
      if request.authority == .nobody { return [.needsNoPermission] }
      return special + recorded.filter { $0.statement.effect == .allow && $0.truth == .yes }.map { $0.reason(request) }
    case .conditional:
      let unknown = unknown.sorted { $0.order < $1.order }.map { DecisionReason.layerUnknown($0) }
      return unknown
        + recorded.filter { $0.truth == .unknown || ($0.truth == .yes && $0.statement.effect == .allow) }
        .map { $0.reason(request) }
    }
  }

  /// Whether a layer has a say at all.
  private func counts(_ layer: PolicyLayer) -> Bool { request.authority != .nobody || layer.kind == .endpoint }

  private var special: [DecisionReason] {
    request.caller.kind == .root && isSameAccount && request.authority == .either ? [.rootUser] : []
  }

  /// The layers that should allow and surely do not.
  private var missing: [DecisionReason] {
    if let refusal = request.refusal { return [refusal] }
    guard request.authority != .nobody else { return [.noneAllows(PolicyLayer(.endpoint))] }
    var layers: [PolicyLayer] = []
    if allowedByCallerAndResource == .no {
      if request.caller.hasIdentityPolicies, request.authority != .resourceAlone, identity.allowed == .no {
        layers.append(PolicyLayer(.identity))
      }
      if boundary?.allowed == .no { layers.append(PolicyLayer(.boundary)) }
      if lacksSessionPolicies || session?.allowed == .no { layers.append(PolicyLayer(.session)) }
      if needsResource, resource.allowed == .no { layers.append(PolicyLayer(.resource)) }
    }
    if endpoint?.allowed == .no { layers.append(PolicyLayer(.endpoint)) }
    layers += controls.filter { $0.verdict.allowed == .no }.map(\.layer)
    return layers.map { .noneAllows($0) }
  }

  private var needsResource: Bool {
    !isSameAccount || request.authority != .either || !request.caller.hasIdentityPolicies
  }
}

extension RecordedStatement {
  /// Whether only conditions keep the statement from allowing.
  fileprivate func isNearMiss(_ request: AccessRequest) -> Bool {
    statement.effect == .allow && truth == .no && statement.fitsResource(of: request) != .no
  }

  fileprivate func reason(_ request: AccessRequest) -> DecisionReason {
    let reference = statement.reference
    let conditions = statement.conditions(that: truth, request)
    switch (truth, statement.effect) {
    case (.no, _): return .fails(layer, reference, conditions)
    case (.unknown, let effect): return .dependsOn(layer, effect, reference, conditions)
    case (.yes, .deny): return .denies(layer, reference, conditions)
    case (.yes, .allow): return .allows(layer, reference, conditions)
    }
  }
}

extension CompiledPolicies {
  /// AWS keeps an Allow of everything attached at every level of resource control policies; where none is listed, it is
  /// meant.
  fileprivate func withFullAccess(_ verdict: PolicyVerdict) -> PolicyVerdict {
    guard kind == .resourceControl, !hasAllow else { return verdict }
    var verdict = verdict
    verdict.add(.allow, .direct, .yes)
    return verdict
  }
}
