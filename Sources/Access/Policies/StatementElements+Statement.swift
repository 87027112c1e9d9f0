package import IAM
package import Inventory

extension StatementElements {
  /// The elements of a parsed statement.
  package init(_ statement: Statement) {
    self.init()
    isAllow = statement.effect == .allow
    sid = statement.sid ?? ""
    principals = (statement.principal?.values ?? []).map { Self.principal($0) }
    isPrincipalNegated = statement.principal?.isNegated ?? false
    actions = Element(statement.action.values, isNegated: statement.action.isNegated)
    resources = statement.resource.map { Element($0.values, isNegated: $0.isNegated) } ?? Element()
    conditions = statement.conditions.map { Condition(test: $0.operatorName, key: $0.key, values: $0.values) }
  }

  private static func principal(_ principal: IAM.Principal) -> Principal {
    switch principal {
    case .anyone: Principal(.aws, "*")
    case .aws(let text): Principal(.aws, text)
    case .service(let name): Principal(.service, name)
    case .federated(let name), .canonicalUser(let name): Principal(.other, name)
    }
  }
}
