public import Inventory

/// What a snapshot holds of one call in one account and region.
public struct CoverageEntry: Hashable, Sendable {
  /// The call.
  public var operation: Operation
  /// The account; nil for a call of the organization that no account answers.
  public var account: RowID<AccountRecord>?
  /// The account and region; nil for a call whose one answer holds for all regions, or for all accounts.
  public var scope: RowID<ScopeRecord>?
  /// What became of it.
  public var state: CoverageState
  /// Whether something could depend on it: a region without functions needs no answers.
  public var isNeeded: Bool
}

/// Walks through the places where calls could have been made.
struct CoverageWalk {
  private let inventory: Inventory

  init(_ inventory: Inventory) { self.inventory = inventory }

  /// Every place of every call with the call's position, by account and region; calls of the organization come first.
  ///
  /// - Complexity: O(accounts and regions · *operations*).
  func forEach(_ operations: [Operation], _ body: (_ position: Int, CoverageEntry) -> Void) {
    let numbered = operations.enumerated().map { (position: $0.offset, operation: $0.element) }
    for (position, operation) in numbered where operation.scope == .organization {
      body(position, entry(ofOrganization: operation))
    }
    let global = numbered.filter { $0.operation.scope == .global }
    let regional = numbered.filter { $0.operation.scope == .regional }
    for index in inventory.accounts.indices where inventory.accounts[index].isInSnapshot {
      let account = RowID<AccountRecord>(index: index)
      let scopes = inventory.scopes.of(account)
      for (position, operation) in global {
        let state = scopes.map { inventory.coverage.state(operation, in: $0) }.max() ?? .notCollected
        body(position, CoverageEntry(operation: operation, account: account, state: state, isNeeded: true))
      }
      for scope in scopes where !isGlobal(scope) {
        let isNeeded = isUsed(scope)
        for (position, operation) in regional {
          let state = inventory.coverage.state(operation, in: scope)
          body(
            position,
            CoverageEntry(operation: operation, account: account, scope: scope, state: state, isNeeded: isNeeded)
          )
        }
      }
    }
  }

  /// One account answers for all: the management account, or one that it has delegated to.
  private func entry(ofOrganization operation: Operation) -> CoverageEntry {
    var best: (scope: RowID<ScopeRecord>, state: CoverageState)?
    for index in inventory.scopes.indices {
      let scope = RowID<ScopeRecord>(index: index)
      let state = inventory.coverage.state(operation, in: scope)
      if state > best?.state ?? .notCollected { best = (scope, state) }
    }
    return CoverageEntry(
      operation: operation,
      account: best.map { inventory.scopes[$0.scope.index].account },
      state: best?.state ?? .notCollected,
      isNeeded: true
    )
  }

  private func isGlobal(_ scope: RowID<ScopeRecord>) -> Bool {
    inventory.strings[inventory.scopes[scope.index].region] == "global"
  }

  /// Whether a region has functions, or might have.
  private func isUsed(_ scope: RowID<ScopeRecord>) -> Bool {
    let state = inventory.coverage.state(.lambdaListFunctions, in: scope)
    return inventory.functions.of(scope).count > 0 || state != .collected
  }
}

extension CoverageState {
  /// The word for it, as programs read it.
  public var word: String {
    switch self {
    case .notCollected: "not-collected"
    case .failed: "failed"
    case .denied: "denied"
    case .partlyCollected: "partly-collected"
    case .collected: "collected"
    }
  }
}
