import Inventory

/// Finds out whom and what statements are about; each text and each shared statement is looked into once.
struct SubjectIndex {
  private let inventory: Inventory
  private var principals: [StringID: Subject] = [:]
  private var resources: [StringID: Subject] = [:]
  private var principalsOfStatement: [RowID<StatementRecord>: [Subject]] = [:]
  private var resourcesOfStatement: [RowID<StatementRecord>: [Subject]] = [:]

  init(_ inventory: Inventory) { self.inventory = inventory }

  /// Whom a statement lets do something, or hinders: its holder, or those that its policy names.
  mutating func principals(of row: UInt32) -> [Subject] {
    let holder = inventory.permissions.holder[Int(row)]
    switch inventory.permissions.kind[Int(row)] {
    case .inlinePolicy, .managedPolicy, .boundary, .serviceControlPolicy, .resourceControlPolicy:
      return [Subject(holder, inventory)]
    case .resourcePolicy, .trustPolicy:
      return principals(ofStatement: inventory.permissions.statement[Int(row)])
    }
  }

  /// What a statement lets be used, or not: the resource that carries its policy, or those that it names.
  mutating func resources(of row: UInt32) -> [Subject] {
    let holder = inventory.permissions.holder[Int(row)]
    switch inventory.permissions.kind[Int(row)] {
    case .trustPolicy, .serviceControlPolicy, .resourceControlPolicy: return [Subject(holder, inventory)]
    case .inlinePolicy, .managedPolicy, .boundary:
      return resources(ofStatement: inventory.permissions.statement[Int(row)])
    case .resourcePolicy:
      // A policy of CloudWatch Logs belongs to no log group; its statements say to which they apply.
      if case .resource(let policy) = holder, inventory.resourcePolicies[policy.index].kind == .logs {
        return resources(ofStatement: inventory.permissions.statement[Int(row)])
      }
      return [Subject(holder, inventory)]
    }
  }

  private mutating func principals(ofStatement row: RowID<StatementRecord>) -> [Subject] {
    if let known = principalsOfStatement[row] { return known }
    let statement = inventory.statements[row.index]
    let lists = [statement.awsPrincipals, statement.services, statement.otherPrincipals].map { inventory.lists[$0] }
    var found: [Subject] = []
    for (position, names) in lists.enumerated() {
      for name in names {
        let subject = position == 1 ? Subject.service(name) : principal(name)
        if !found.contains(subject) { found.append(subject) }
      }
    }
    // All but some are named by `NotPrincipal`.
    if found.isEmpty { found = [statement.isPrincipalNegated ? .anyone : .nobody] }
    principalsOfStatement[row] = found
    return found
  }

  private mutating func resources(ofStatement row: RowID<StatementRecord>) -> [Subject] {
    if let known = resourcesOfStatement[row] { return known }
    var found: [Subject] = []
    var seen = Set<Subject>()
    for name in inventory.lists[inventory.statements[row.index].resourceNames] {
      let subject = resource(name)
      if seen.insert(subject).inserted { found.append(subject) }
    }
    if found.isEmpty { found = [.everything] }
    resourcesOfStatement[row] = found
    return found
  }

  private mutating func principal(_ name: StringID) -> Subject {
    if let known = principals[name] { return known }
    let subject = Subject(principal: name, inventory)
    principals[name] = subject
    return subject
  }

  private mutating func resource(_ name: StringID) -> Subject {
    if let known = resources[name] { return known }
    let subject = Subject(resource: name, inventory)
    resources[name] = subject
    return subject
  }
}
