import AWSNames

/// The policies of a graph's functions that speak of principals, each compiled once, with whom they let in by themselves.
struct FunctionDoors: Sendable {
  private var policies: [Int: CompiledPolicies] = [:]
  /// Functions by action in lower case and by the user or role their policy names; see ``TrustIndex/name(_:)``.
  private var named: [Door: [Int]] = [:]
  /// Functions by action and by their own account, when their policy speaks of everybody, or of everybody except some.
  private var open: [Door: [Int]] = [:]

  /// The names and accounts in ``named`` and ``open``.
  private var names: Set<ExactText> = []
  private var openAccounts: Set<String> = []

  private struct Door: Hashable {
    var action: String
    var name: ExactText
  }

  /// Actions of techniques on existing functions, in lower case.
  private static let actions: Set<String> = Set(
    EscalationTechnique.all.flatMap { technique in
      technique.needs.filter { $0.actsOnFunction(by: technique) }.map { $0.action.lowercased() }
    }
  )

  init(_ functions: [EscalationFunction]) {
    for (number, function) in functions.enumerated() {
      guard let document = function.policy else { continue }
      let compiled = CompiledPolicies([NamedPolicy(function.arn, document)], .resource)
      policies[number] = compiled
      let account = String(ARN(function.arn)?.account ?? "")
      for action in Self.actions where compiled.mentions(action) {
        for statement in document.statements where statement.effect == .allow && statement.action.selectsAction(action)
        {
          note(statement.principal, action, account, number)
        }
      }
    }
  }

  private mutating func note(_ element: Selection<Principal>?, _ action: String, _ account: String, _ number: Int) {
    guard let element else { return }
    let isOpen = element.isNegated || element.values.contains(.anyone)
    if isOpen {
      open[Door(action: action, name: ExactText(account)), default: []].append(number)
      openAccounts.insert(account)
    }
    guard !element.isNegated else { return }
    for case .aws(let text) in element.values {
      let name = ExactText(TrustIndex.name(text))
      named[Door(action: action, name: name), default: []].append(number)
      names.insert(name)
    }
  }

  /// The policy of a function, nil when it speaks of no principals or nobody knows it.
  subscript(function: Int) -> CompiledPolicies? { policies[function] }

  /// Whether any policy of a function may let the caller in.
  func mayLetIn(_ caller: Caller) -> Bool {
    guard !names.isEmpty || !openAccounts.isEmpty else { return false }
    return openAccounts.contains(caller.account ?? "") || names.contains(ExactText(TrustIndex.name(of: caller)))
  }

  /// Functions of the caller's account whose own policy may let it do something, whatever its policies say.
  func functions(lettingIn caller: Caller, to action: EscalationActions.Action) -> [Int] {
    guard !policies.isEmpty, Self.actions.contains(action.lowered) else { return [] }
    let byName = named[Door(action: action.lowered, name: ExactText(TrustIndex.name(of: caller)))] ?? []
    return byName + (open[Door(action: action.lowered, name: ExactText(caller.account ?? ""))] ?? [])
  }
}

extension EscalationTechnique.Need {
  /// Whether the action is asked of an existing function, whose policy has a say.
  func actsOnFunction(by technique: EscalationTechnique) -> Bool {
    scope == .existingFunction || (scope == .subject && technique.subject == .function)
  }
}
