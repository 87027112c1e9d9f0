import AWSNames

/// Principals and functions with the ways from one to another.
///
/// Hops are worked out when asked for: making a graph only sorts its principals by account and by whom they trust.
/// Principals whose identity policies are not known have no hops; whoever builds the graph must say that they are
/// unknown.
public final class EscalationGraph: Sendable {
  /// The principals; hops name them by their place here.
  public let principals: [EscalationPrincipal]
  /// The functions.
  public let functions: [EscalationFunction]
  /// Places by ARN.
  let places: [ExactText: Int]
  /// Places of principals that are administrators already.
  let administrators: [Int]
  /// Functions by ARN.
  let functionPlaces: [ExactText: Int]
  /// Functions by account, also those whose role the graph lacks.
  let functionNames: [String: NameIndex]
  /// Functions by the place of their role.
  let functionsOf: [Int: [Int]]
  let trusts: TrustIndex
  /// The functions' own policies.
  let doors: FunctionDoors
  /// What each principal can try at all.
  let attempts: EscalationAttempts
  let actions: EscalationActions
  /// Groups of administrators by account.
  let groups: [String: NameIndex]
  let groupNames: [String]
  /// Everything that techniques may act on.
  let everything: EscalationTargets
  /// The administrators among them.
  let everyAdministrator: EscalationTargets
  /// Told of every evaluation of a policy stack, so that tests can count.
  let onEvaluation: (@Sendable () -> Void)?

  /// A graph of principals and functions; `administratorGroups` are ARNs of groups that make their members
  /// administrators.
  public convenience init(
    principals: [EscalationPrincipal],
    functions: [EscalationFunction],
    administratorGroups: [String] = [],
    catalog: ActionCatalog = .builtIn
  ) {
    self.init(principals, functions, administratorGroups, catalog, onEvaluation: nil)
  }

  init(
    _ principals: [EscalationPrincipal],
    _ functions: [EscalationFunction],
    _ administratorGroups: [String] = [],
    _ catalog: ActionCatalog = .builtIn,
    onEvaluation: (@Sendable () -> Void)?
  ) {
    self.principals = principals
    self.functions = functions
    self.onEvaluation = onEvaluation
    let places = Dictionary(principals.enumerated().map { (ExactText($0.element.caller.name), $0.offset) }) {
      first,
      _ in
      first
    }
    self.places = places
    administrators = principals.indices.filter { principals[$0].isAdministrator }
    functionPlaces = Dictionary(functions.enumerated().map { (ExactText($0.element.arn), $0.offset) }) { first, _ in
      first
    }
    var functionsOf: [Int: [Int]] = [:]
    var functionNames: [String: NameIndex] = [:]
    for (number, function) in functions.enumerated() {
      functionNames[String(ARN(function.arn)?.account ?? ""), default: NameIndex()].add(function.arn, number)
      if let role = places[ExactText(function.role)] { functionsOf[role, default: []].append(number) }
    }
    for account in functionNames.keys { functionNames[account]?.sort() }
    self.functionsOf = functionsOf
    self.functionNames = functionNames
    trusts = TrustIndex(principals)
    doors = FunctionDoors(functions)
    actions = catalog === ActionCatalog.builtIn ? EscalationActions.builtIn : EscalationActions(catalog)
    attempts = EscalationAttempts(principals, doors, actions)
    var groups: [String: NameIndex] = [:]
    for (number, group) in administratorGroups.enumerated() {
      groups[String(ARN(group)?.account ?? ""), default: NameIndex()].add(group, number)
    }
    for account in groups.keys { groups[account]?.sort() }
    self.groups = groups
    groupNames = administratorGroups
    everything = EscalationTargets(principals.indices, of: principals, trusts, functionsOf: functionsOf, functions)
    everyAdministrator = EscalationTargets(
      administrators,
      of: principals,
      trusts,
      functionsOf: functionsOf,
      functions
    )
  }

  /// The place of the principal with that ARN, nil when the graph lacks it.
  public func place(of arn: String) -> Int? {
    places[ExactText(arn)]
  }

  func targets(among places: some Sequence<Int>) -> EscalationTargets {
    EscalationTargets(places, of: principals, trusts, functionsOf: functionsOf, functions)
  }
}
