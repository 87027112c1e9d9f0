import IAM
import Inventory

/// Functions that some way may lead into, though the snapshot does not tell which of them it is.
struct UnresolvedEntrance: Sendable {
  private let account: WildcardPattern
  private let region: WildcardPattern
  private let name: WildcardPattern
  /// The calls that would have told.
  let missing: MissingCall

  /// The functions that a route may call; nil where it lets no more than services through, whoever they call.
  fileprivate init?(_ unresolved: UnresolvedRoute, _ entrances: Entrances) {
    guard entrances.verdict(ofRoute: unresolved.route).audience > .services else { return nil }
    let inventory = entrances.inventory
    let home = inventory.apiRoutes[unresolved.route.index].scope
    let function = unresolved.function
    let isAtHome = function.account.isEmpty
    account = WildcardPattern(isAtHome ? inventory.accountID(home) : inventory.strings[function.account])
    region = WildcardPattern(isAtHome ? inventory.region(home) : inventory.strings[function.region])
    name = WildcardPattern(inventory.strings[function.name])
    missing = unresolved.missing
  }

  /// Whether a function may be meant.
  fileprivate func mayBe(_ function: Function, _ inventory: Inventory) -> Bool {
    account.matches(inventory.accountID(function.scope)) && region.matches(inventory.region(function.scope))
      && name.matches(inventory.strings[function.name])
  }

  /// Those of all routes, those that mean the same once.
  static func all(_ entrances: Entrances) -> [UnresolvedEntrance] {
    var seen: Set<UnresolvedEntranceKey> = []
    return entrances.inventory.links.unresolvedRoutes.compactMap { route in
      guard let entrance = UnresolvedEntrance(route, entrances) else { return nil }
      let texts = [entrance.account.text, entrance.region.text, entrance.name.text]
      return seen.insert(UnresolvedEntranceKey(texts: texts, missing: entrance.missing)).inserted ? entrance : nil
    }
  }
}

/// What makes two ways that are not told the same.
private struct UnresolvedEntranceKey: Hashable {
  var texts: [String]
  var missing: MissingCall
}

extension Entrances {
  /// What the snapshot lacks to tell whether more ways lead into a function than it shows.
  func missingWays(into function: Function) -> [MissingCall] {
    unresolved.filter { $0.mayBe(function, inventory) }.map(\.missing).reduce(into: []) { kept, call in
      if !kept.contains(call) { kept.append(call) }
    }
  }
}

extension Inventory {
  fileprivate func accountID(_ scope: RowID<ScopeRecord>) -> String {
    strings[accounts[scopes[scope.index].account.index].id]
  }

  fileprivate func region(_ scope: RowID<ScopeRecord>) -> String { strings[scopes[scope.index].region] }
}
