import Inventory
import Workers

/// Which fields that could not be read may concern which resource.
///
/// One within the row of a resource concerns that resource and, by its role, the functions that run with it; resources of
/// other kinds may be joined with it, so that it concerns those of its account and region as well. What was asked about
/// one function concerns that function. All others concern every resource of their account and region.
struct UnreadIndex: Fact {
  private var ofResource: [ResourceID: UnreadGroup] = [:]
  private var ofFunction: [ScopedName: UnreadGroup] = [:]
  private var ofScope: [RowID<ScopeRecord>: [ResourceKind: UnreadGroup]] = [:]
  private var ofAccount: [RowID<AccountRecord>: [ResourceKind: UnreadGroup]] = [:]
  private var ofPrincipals = UnreadGroup()
  private var everywhere = UnreadGroup()
  private var globalScopes: [RowID<AccountRecord>: RowID<ScopeRecord>] = [:]

  /// Whose rows fields stand in, nil for rows of no kind: those of one kind do not concern others of that kind.
  private typealias ResourceKind = UInt8?

  init(_ inventory: Inventory) {
    guard !inventory.unreadFields.isEmpty else { return }
    let owners = OwnersOfFields(inventory)
    for (index, field) in inventory.unreadFields.enumerated() { add(field, of: owners[index], inventory) }
    for (index, scope) in inventory.scopes.enumerated() where scope.region == inventory.strings.id(of: "global") {
      globalScopes[scope.account] = RowID(index: index)
    }
  }

  private mutating func add(_ field: UnreadFieldRecord, of owner: ResourceID?, _ inventory: Inventory) {
    if let owner {
      ofResource[owner, default: UnreadGroup()].add(field, inventory)
      if owner.type == .role || owner.type == .user { return ofPrincipals.add(field, inventory) }
    }
    // What stands in no row is of a function that is not there, and concerns no other; what has no place stands for many.
    let hasPlace = field.provenance.length > 0
    let isOfLostFunction = owner == nil && hasPlace && field.operation == .lambdaListFunctions
    let kind = isOfLostFunction ? ResourceType.function.number : owner?.typeNumber
    switch field.operation.scope {
    case .organization: everywhere.add(field, inventory)
    case .regional, .global:
      if field.operation.isAboutFunctions, !field.parameter.isEmpty {
        ofFunction[ScopedName(scope: field.scope, name: field.parameter), default: UnreadGroup()].add(field, inventory)
      } else {
        let account = inventory.scopes[field.scope.index].account
        ofScope[field.scope, default: [:]][kind, default: UnreadGroup()].add(field, inventory)
        ofAccount[account, default: [:]][kind, default: UnreadGroup()].add(field, inventory)
      }
    }
  }

  /// The fields that may concern a resource; nil when there are none.
  func fields(about resource: ResourceID, _ inventory: Inventory) -> UnreadFields? {
    var found = UnreadFields()
    found.own = ofResource[resource]
    let scope = inventory.scope(of: resource)
    if let function = resource.row(of: FunctionRecord.self), let scope {
      let name = ScopedName(scope: scope, name: inventory.functions.name[function.index])
      if let group = ofFunction[name] { found.groups.append(group) }
      if let role = inventory.links.roleOfFunction[function.index],
        let group = ofResource[ResourceID(role)]
      {
        found.groups.append(group)
      }
    }
    // What holds for all regions of an account is asked about all of them.
    for kinds in places(of: resource, scope, inventory) {
      for (kind, group) in kinds where kind == nil || kind != resource.typeNumber { found.groups.append(group) }
    }
    if !everywhere.isEmpty { found.groups.append(everywhere) }
    if !ofPrincipals.isEmpty { found.principals = ofPrincipals }
    return found.isEmpty ? nil : found
  }

  private func places(
    of resource: ResourceID,
    _ scope: RowID<ScopeRecord>?,
    _ inventory: Inventory
  ) -> [[ResourceKind: UnreadGroup]] {
    let account = inventory.account(of: resource)
    let global = globalScopes[account]
    guard let scope, scope != global else { return ofAccount[account].map { [$0] } ?? [] }
    return [ofScope[scope], global.flatMap { ofScope[$0] }].compactMap { $0 }
  }
}
