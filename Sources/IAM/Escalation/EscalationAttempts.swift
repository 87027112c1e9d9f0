/// Which techniques each principal of a graph can try at all by its policies as they are: those of which it may hold
/// every action on something.
///
/// A false answer is sure, a true one is not. Principals with equal policies are looked at once, but for those of whom
/// Deny statements or functions' own policies speak.
struct EscalationAttempts: Sendable {
  /// Distinct lists of techniques, by their places in the table; the first is empty.
  private let lists: [[Int]]
  /// Which of them is a principal's, by its place.
  private let numbers: [Int]

  init(_ principals: [EscalationPrincipal], _ doors: FunctionDoors, _ actions: EscalationActions) {
    var lists = DistinctLists()
    var known: [PolicyClass: Int] = [:]
    let actions = Self.actionNames.map { actions[$0] }
    numbers = principals.map { principal in
      let isNamedByFunctions = doors.mayLetIn(principal.caller)
      guard principal.stack.identity != nil || isNamedByFunctions else { return 0 }
      let policies = isNamedByFunctions ? nil : PolicyClass(principal)
      if let policies, let number = known[policies] { return number }
      var holdings = Holdings(principal, doors, actions)
      let number = lists.number(of: Self.demands.filter { holdings.mayHold($0.actions) }.map(\.technique))
      if let policies, !holdings.dependsOnCaller { known[policies] = number }
      return number
    }
    self.lists = lists.lists
  }

  /// The techniques that need more than to assume a role, by their places in the table.
  subscript(place: Int) -> [Int] { lists[numbers[place]] }

  /// Whether the principal at `place` can try a technique.
  func holds(_ technique: EscalationTechnique, at place: Int) -> Bool {
    guard technique.needs.contains(where: { $0.scope != .assumption }) else { return true }
    let list = self[place]
    return !list.isEmpty && list.contains { EscalationTechnique.all[$0].id == technique.id }
  }
}

// MARK: What techniques need

extension EscalationAttempts {
  /// A technique that needs more than to assume a role, with the actions it needs, by their places in a list.
  private struct Demand: Sendable {
    var technique: Int
    var actions: [Int]
  }

  private static let actionNames = Set(EscalationTechnique.all.flatMap(\.needs).map(\.action)).sorted()

  private static let demands: [Demand] = {
    let numbers = Dictionary(uniqueKeysWithValues: actionNames.enumerated().map { ($0.element, $0.offset) })
    return EscalationTechnique.all.enumerated().compactMap { technique in
      let needs = technique.element.needs.filter { $0.scope != .assumption }
      return needs.isEmpty ? nil : Demand(technique: technique.offset, actions: needs.compactMap { numbers[$0.action] })
    }
  }()
}

// MARK: What principals hold

/// What is the same for all principals with equal policies, but for those that functions name.
private struct PolicyClass: Hashable {
  let policySet: Int
  /// Control policies leave out service-linked roles.
  let isBound: Bool

  /// Nil for a principal of which nobody says what others hold the same.
  init?(_ principal: EscalationPrincipal) {
    guard let policySet = principal.policySet else { return nil }
    self.policySet = policySet
    isBound = principal.caller.isBoundByServiceControlPolicies
  }
}

/// The actions that a principal may hold, each looked up once.
private struct Holdings {
  private let principal: EscalationPrincipal
  private let doors: FunctionDoors
  private let actions: [EscalationActions.Action]
  private var known: [Bool?]
  /// Whether something was found out by Deny statements, whose conditions may speak of the caller.
  private(set) var dependsOnCaller = false

  init(_ principal: EscalationPrincipal, _ doors: FunctionDoors, _ actions: [EscalationActions.Action]) {
    self.principal = principal
    self.doors = doors
    self.actions = actions
    known = Array(repeating: nil, count: actions.count)
  }

  /// Whether the principal may hold all of some actions.
  mutating func mayHold(_ numbers: [Int]) -> Bool {
    for number in numbers where !mayHold(number) { return false }
    return true
  }

  private mutating func mayHold(_ number: Int) -> Bool {
    if let known = known[number] { return known }
    let mayHold = find(actions[number])
    known[number] = mayHold
    return mayHold
  }

  private mutating func find(_ action: EscalationActions.Action) -> Bool {
    guard principal.mayBeGranted(action, .own, doors) else { return false }
    let denies = principal.denies(of: action, .own)
    if !denies.isEmpty { dependsOnCaller = true }
    return !principal.isTakenAway(action, by: denies)
  }
}

/// Lists, each kept once.
private struct DistinctLists {
  private(set) var lists: [[Int]] = [[]]
  private var numbers: [[Int]: Int] = [[]: 0]

  /// The number of a list.
  mutating func number(of list: [Int]) -> Int {
    if let number = numbers[list] { return number }
    numbers[list] = lists.count
    lists.append(list)
    return lists.count - 1
  }
}
