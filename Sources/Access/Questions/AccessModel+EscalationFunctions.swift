import IAM
import Inventory

extension AccessModel {
  /// The functions of the snapshot as the graph of escalations knows them.
  var escalationFunctions: [EscalationFunction] {
    (0..<inventory.functions.count).map { number in
      let row = RowID<FunctionRecord>(index: number)
      return EscalationFunction(
        arn: inventory.functionARN(row),
        role: text(inventory.functions.role[number]),
        hasTrigger: hasTrigger(row),
        package: package(ofFunction: number),
        policy: policyForPrincipals(row),
        keys: resourceKeys(row, of: account(inventory.functions.scope[number]))
      )
    }
  }

  /// The policy of a function, where its statements name anybody but services.
  private func policyForPrincipals(_ function: RowID<FunctionRecord>) -> PolicyDocument? {
    let inventory = inventory
    let policies = inventory.resourcePolicies.of(function).map { inventory.resourcePolicies[$0.index] }
    guard let policy = policies.first(where: { $0.function.qualifier.isEmpty }),
      let statements = inventory.links.statements(ofDocument: policy.document),
      statements.contains(where: { row in
        let statement = inventory.statements[Int(row)]
        return statement.isPrincipalNegated || !statement.awsPrincipals.isEmpty
      })
    else { return nil }
    return self.policy(policy.document)
  }

  private func package(ofFunction row: Int) -> EscalationFunction.Package? {
    switch inventory.functions.packageType[row] {
    case .zip: .zip
    case .image: .image
    case .unknown: nil
    }
  }

  /// Whether something that the snapshot knows of runs the function by itself.
  private func hasTrigger(_ function: RowID<FunctionRecord>) -> Bool {
    inventory.triggers.of(function).contains { row in
      inventory.triggers.hasConfiguration[row.index] && inventory.triggers.isEnabled[row.index]
    }
  }
}
