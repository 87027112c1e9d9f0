extension Inventory {
  /// What the snapshot lacks to hold any function at all: the call that lists them, where no region answered it.
  ///
  /// Nil where some region did, or where other calls told of functions; without functions it is then known that there
  /// are none.
  public var missingFunctions: MissingCall? { missingFunctions(in: scopes.indices.map { RowID(index: $0) }) }

  /// What the snapshot lacks to hold any function of an account.
  public func missingFunctions(of account: RowID<AccountRecord>) -> MissingCall? {
    missingFunctions(in: Array(scopes.of(account)))
  }

  private func missingFunctions(in scopes: [RowID<ScopeRecord>]) -> MissingCall? {
    guard scopes.allSatisfy({ functions.of($0).isEmpty }) else { return nil }
    let regional = scopes.filter { strings[self.scopes[$0.index].region] != "global" }
    let call = mostTelling(.lambdaListFunctions, in: regional)
    return call.state == .collected ? nil : call
  }
}
