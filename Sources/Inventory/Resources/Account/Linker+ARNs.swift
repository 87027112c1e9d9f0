public import AWSNames

extension Linker {
  /// Notes what makes the ARNs of each account and region.
  mutating func nameScopes() {
    let regions = scopes.map { Region(interner.text($0.region)) }
    // What has no region is in the partition of the account's regions; an account without any in that of the others,
    // since neither an organization nor a policy reaches across partitions.
    let isRegional = regions.map { !$0.name.isEmpty && $0 != .global }
    let home = zip(regions, isRegional).first { $0.1 }?.0.partition ?? .aws
    var partitions = [Partition?](repeating: nil, count: accounts.count)
    for row in scopes.indices where isRegional[row] {
      let account = scopes[row].account.index
      if partitions[account] ?? .aws == .aws { partitions[account] = regions[row].partition }
    }
    links.partitionOfAccount = partitions.map { $0 ?? home }
    links.arnScopes = scopes.indices.map { row in
      let account = scopes[row].account.index
      return ARNScope(
        partition: isRegional[row] ? regions[row].partition : links.partitionOfAccount[account],
        region: regions[row].name,
        account: interner.text(accounts[account].id)
      )
    }
  }
}

extension Links {
  /// What makes the ARNs of an account and region.
  public func names(in scope: RowID<ScopeRecord>) -> ARNScope { arnScopes[scope.index] }
}

extension Inventory {
  /// What makes the ARNs of an account and region.
  public func names(in scope: RowID<ScopeRecord>) -> ARNScope { links.names(in: scope) }

  /// The partition of an account, by its regions; of one without any that of the others.
  public func partition(of account: RowID<AccountRecord>) -> Partition { links.partitionOfAccount[account.index] }
}
