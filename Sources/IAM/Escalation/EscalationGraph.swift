/// Principals and functions with the ways from one to another.
///
/// Hops are worked out when asked for: a graph of thousands of roles costs nothing until somebody looks at one.
public struct EscalationGraph: Sendable {
  /// The principals; hops name them by their place here.
  public let principals: [EscalationPrincipal]
  let functions: [EscalationFunction]
  let places: [String: Int]
  let users: [Int]
  let roles: [Int]
  private let trusts: [CompiledPolicies?]
  private let catalog: ActionCatalog

  /// A graph of principals and functions.
  public init(
    principals: [EscalationPrincipal],
    functions: [EscalationFunction],
    catalog: ActionCatalog = .builtIn
  ) {
    self.principals = principals
    self.functions = functions
    self.catalog = catalog
    places = Dictionary(principals.enumerated().map { ($0.element.caller.name, $0.offset) }) { first, _ in first }
    users = principals.indices.filter { principals[$0].caller.kind == .user }
    roles = principals.indices.filter { principals[$0].caller.kind == .role }
    trusts = principals.map { principal in
      principal.trust.map { CompiledPolicies([NamedPolicy("trust policy", $0)], .resource) }
    }
  }
}

// MARK: May it?

extension EscalationGraph {
  /// Whether a principal may do something, with the sentence that says why; nil when it may not.
  struct Permission {
    var isConditional: Bool
    var reason: String
  }

  /// Whether any statement of the principal speaks of the action at all.
  func mentions(_ action: String, _ place: Int) -> Bool {
    guard let identity = principals[place].stack.identity else { return false }
    return !identity.allows(ofLoweredAction: action.lowercased()).isEmpty
  }

  /// Whether the principal may do `action` to `resource`.
  func permission(
    _ place: Int,
    _ action: String,
    _ resource: String,
    _ given: [String: String] = [:],
    trust: CompiledPolicies? = nil
  ) -> Permission? {
    let principal = principals[place]
    var context = RequestContext(others: .unknown)
    for (key, value) in given { context[key] = .value(value) }
    let request = AccessRequest(caller: principal.caller, action: action, resource: resource, context: context)
    var stack = principal.stack
    stack.resource = trust
    let decision = stack.decision(on: request)
    guard decision == .allowed || decision == .conditional else { return nil }
    let reason = stack.answer(to: request).reasons.map(\.description).joined(separator: "; ")
    return Permission(isConditional: decision == .conditional, reason: "\(action) on \(resource): \(reason)")
  }

  /// Whether the principal may do `action` to some resource of its own choice.
  func permission(_ place: Int, onSomething action: String) -> Permission? {
    var conditional: Permission?
    for resource in candidates(place, action) {
      guard let found = permission(place, action, resource) else { continue }
      if !found.isConditional { return found }
      conditional = conditional ?? found
    }
    return conditional
  }

  /// Resources worth trying: a made-up one of the action's kind, and one for each pattern of the statements.
  private func candidates(_ place: Int, _ action: String) -> [String] {
    let principal = principals[place]
    let usual = sample(of: action, account: principal.caller.account ?? "")
    let statements = principal.stack.identity?.allows(ofLoweredAction: action.lowercased()) ?? []
    var candidates = [usual]
    for pattern in statements.flatMap(\.listedResources) where pattern != "*" && !pattern.contains("${") {
      let filled = String(pattern.map { $0 == "*" || $0 == "?" ? "x" : $0 })
      if !candidates.contains(filled) { candidates.append(filled) }
    }
    return candidates
  }

  private func sample(of action: String, account: String) -> String {
    guard let id = catalog.action(named: action), let pattern = catalog.resourceKinds(of: id).first?.pattern else {
      return "*"
    }
    let fields = pattern.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard fields.count == 6 else { return "*" }
    let region = fields[3].isEmpty ? "" : "us-east-1"
    let owner = fields[4].isEmpty ? "" : account
    let name = ResourceKind(name: "", isRequired: false, pattern: String(fields[5])).wildcardARN
    return "arn:aws:\(fields[2]):\(region):\(owner):\(String(name.map { $0 == "*" ? "x" : $0 }))"
  }

  /// Whether the role's trust policy lets the caller take it on, together with the caller's own policies.
  func assumption(_ place: Int, of role: Int) -> Permission? {
    guard let trust = trusts[role] else { return nil }
    return permission(place, "sts:AssumeRole", principals[role].caller.name, trust: trust)
  }

  /// Whether the role can be taken on by the service.
  func trusts(_ role: Int, service: String) -> Bool {
    guard let trust = trusts[role], let caller = Caller(.service, service) else { return false }
    let request = AccessRequest(
      caller: caller,
      action: "sts:AssumeRole",
      resource: principals[role].caller.name,
      context: RequestContext(others: .unknown)
    )
    let decision = PolicyStack(resource: trust).decision(on: request)
    return decision == .allowed || decision == .conditional
  }
}
