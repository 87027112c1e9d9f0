import Access
import IAM
import Inventory
import Workers

/// Facts that checks share, worked out once for an inventory rather than once a row.
final class CheckFacts: Sendable {
  let inventory: Inventory
  let access: AccessModel
  /// Account ids as text, by account row.
  let accountIDs: [String]
  /// Regions as text, by scope row.
  let regions: [String]
  /// Accounts to trust like the owner, by account row: the user's list and the owner's organization.
  let trusted: [Set<String>]
  /// Where each account's roles were asked for, by account row.
  let roleLists: [MissingCall]
  /// Regions of each account whose functions were not all listed, by account row.
  let missingFunctionLists: [[MissingCall]]
  /// Number of functions in each account.
  let functionCounts: [Int]
  /// Security groups that let everything out, by row.
  let openEgress: [Bool]
  let runtimes: RuntimeIndex
  let frontDoors: FrontDoorIndex
  let trails: TrailIndex

  let resourcePolicies = Memo<PolicyKey, AnalysedPolicy>(limit: 4096)
  let trustPolicies = Memo<PolicyKey, AnalysedPolicy>()
  let lambdaTrusts = Memo<PolicyKey, Bool>()
  let broadManagedPolicies = Memo<StringID, Bool>()
  let secretNames = Memo<ListID, [StringID]>()
  let ownedTags = Memo<ListID, Bool>()
  let exposures = Once<ExposureIndex>()
  let accountsWithUnknownTrust = Once<Set<RowID<AccountRecord>>>()
  let sensitiveResources = Once<SensitiveResources>()
  let usedResources = Memo<StringID, UsedResource?>()
  let layers = Once<LayerIndex>()
  /// Log groups that functions' settings name and whose own names do not tell whose they are.
  let configuredLogGroups: Set<StringID>
  let asynchronousSources = AsynchronousService.all
  /// How many functions name a role that the snapshot does not hold.
  let unlistedRoleUses: [StringID: Int]

  init(_ inventory: Inventory, trustedAccounts: Set<String>) {
    self.inventory = inventory
    access = AccessModel(inventory)
    accountIDs = inventory.accounts.map { inventory.strings[$0.id] }
    regions = inventory.scopes.map { inventory.strings[$0.region] }
    trusted = CheckFacts.trusted(inventory, accountIDs, trustedAccounts)
    roleLists = CheckFacts.roleLists(inventory)
    missingFunctionLists = CheckFacts.missingFunctionLists(inventory, regions)
    functionCounts = inventory.accounts.indices.map { account in
      inventory.scopes.of(RowID(index: account)).reduce(0) { count, scope in
        count + inventory.functions.of(scope).count
      }
    }
    openEgress = CheckFacts.openEgress(inventory)
    runtimes = RuntimeIndex(inventory.strings)
    frontDoors = FrontDoorIndex(inventory)
    trails = TrailIndex(inventory)
    var uses: [StringID: Int] = [:]
    for row in 0..<inventory.functions.count where inventory.links.roleOfFunction[row] == nil {
      uses[inventory.functions.role[row], default: 0] += 1
    }
    unlistedRoleUses = uses
    configuredLogGroups = Set(inventory.functions.logGroup.lazy.filter { !inventory.isNamedForFunction($0) })
  }

  private static func trusted(_ inventory: Inventory, _ ids: [String], _ listed: Set<String>) -> [Set<String>] {
    var members: [StringID: Set<String>] = [:]
    for (row, account) in inventory.accounts.enumerated() where !account.organizationID.isEmpty {
      members[account.organizationID, default: listed].insert(ids[row])
    }
    return inventory.accounts.map { members[$0.organizationID] ?? listed }
  }

  /// Roles are global, but collectors file them under `global` or under any region.
  private static func roleLists(_ inventory: Inventory) -> [MissingCall] {
    inventory.accounts.indices.map { account in
      let scopes = inventory.scopes.of(RowID(index: account))
      return inventory.mostTelling(.iamGetAccountAuthorizationDetails, in: scopes)
    }
  }

  private static func missingFunctionLists(_ inventory: Inventory, _ regions: [String]) -> [[MissingCall]] {
    inventory.accounts.indices.map { account in
      inventory.scopes.of(RowID(index: account)).compactMap { scope in
        let state = inventory.coverage.state(.lambdaListFunctions, in: scope)
        guard regions[scope.index] != "global", state != .collected else { return nil }
        return MissingCall(.lambdaListFunctions, state, in: scope)
      }
    }
  }

  private static func openEgress(_ inventory: Inventory) -> [Bool] {
    let everyProtocol = inventory.strings.id(of: "-1")
    let everywhere = ["0.0.0.0/0", "::/0"].compactMap { inventory.strings.id(of: $0) }
    return inventory.securityGroups.indices.map { group in
      inventory.securityGroupRules.of(RowID(index: group)).contains { row in
        let rule = inventory.securityGroupRules[row.index]
        return rule.isEgress && rule.ipProtocol == everyProtocol && everywhere.contains(rule.peer)
      }
    }
  }
}

extension Inventory {
  /// Whether a log group has a name such as Lambda gives.
  func isNamedForFunction(_ logGroup: StringID) -> Bool {
    strings.withUTF8(logGroup) { $0.starts(with: "/aws/lambda/".utf8) }
  }
}
