extension Reach.Grant {
  /// Whether the grant speaks of every resource there is, or of all that one partition has.
  public var coversEveryResource: Bool {
    resources.coversEveryResource || resources.coversAnyPartition
  }
}

extension Reach.Grant {
  /// The conditions that leave less than the grant names.
  public var narrowingConditions: [Condition] { conditions.filter { !$0.holdsForEveryRequest } }
}

extension PrincipalPolicies {
  /// The actions of every Deny statement that may bind the principal, by statement.
  public func deniedActions(_ catalog: ActionCatalog) -> [StatementReference: ActionSet] {
    var layers = [identity] + serviceControl
    if case .policy(let policy) = boundary { layers.append([policy]) }
    var denied: [StatementReference: ActionSet] = [:]
    for policy in layers.joined() {
      for statement in policy.document.statements where statement.effect == .deny {
        denied[StatementReference(policy, statement), default: ActionSet()].formUnion(catalog.actions(statement.action))
      }
    }
    return denied
  }
}
