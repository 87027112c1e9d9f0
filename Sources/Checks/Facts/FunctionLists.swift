import Inventory
import Workers

/// What is known of each account's functions as a whole.
struct FunctionLists: Fact {
  /// Regions of each account whose functions were not all listed, by account row.
  let missing: [[MissingCall]]
  /// Number of functions in each account, by account row; replicas of Lambda@Edge are the function they are copies of.
  let counts: [Int]
  /// Why it is not known with which roles the functions of an account run, by account row; nil where it is.
  let withUnknownRoles: [MissingCall?]

  init(_ inventory: Inventory) {
    missing = inventory.accounts.indices.map { account in
      inventory.scopes.of(RowID(index: account)).compactMap { scope in
        let state = inventory.coverage.state(.lambdaListFunctions, in: scope)
        guard inventory.strings[inventory.scopes[scope.index].region] != "global", state != .collected else {
          return nil
        }
        return MissingCall(.lambdaListFunctions, state, in: scope)
      }
    }
    var counts = inventory.accounts.indices.map { account in
      inventory.scopes.of(RowID(index: account)).reduce(0) { count, scope in
        count + inventory.functions.of(scope).count
      }
    }
    for replica in inventory.links.originalOfReplica.keys {
      counts[inventory.scopes[inventory.functions.scope[replica.index].index].account.index] -= 1
    }
    self.counts = counts
    var withoutRole: [RowID<AccountRecord>: MissingCall] = [:]
    for (row, role) in inventory.functions.role.enumerated() where role.isEmpty {
      let scope = inventory.functions.scope[row]
      withoutRole[inventory.scopes[scope.index].account] = MissingCall(.lambdaListFunctions, .failed, in: scope)
    }
    withUnknownRoles = inventory.accounts.indices.map { [missing] account in
      missing[account].first ?? withoutRole[RowID(index: account)]
    }
  }
}
