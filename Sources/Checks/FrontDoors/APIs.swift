import Access
import Inventory

extension CheckContext {
  /// Where a route leads.
  func target(of route: RowID<APIRouteRecord>) -> FrontDoorIndex.RouteTarget {
    entrances.frontDoors.routeTargets[route.index]
  }

  /// What the snapshot lacks to tell who gets through routes or methods.
  func missing(to routes: [RowID<APIRouteRecord>]) -> [MissingCall] {
    routes.flatMap { entrances.verdict(ofRoute: $0).missing }.reduce(into: []) { kept, call in
      if !kept.contains(call) { kept.append(call) }
    }
  }

  /// A route or method with the functions behind it, in words.
  func sentence(_ row: RowID<APIRouteRecord>) -> String {
    let route = inventory.apiRoutes[row.index]
    let functions = inventory.links.functionsOfRoute[row].map { text(inventory.functions.name[$0.index]) }
    guard !functions.isEmpty else { return text(route.key) }
    return "\(text(route.key)), which invokes \(functions.joined(separator: " and ")),"
  }

  /// The web ACL of a region that has one alone, else what is to be put in.
  func onlyWebACL(in scope: RowID<ScopeRecord>) -> Command.Word {
    let own = inventory.webACLs.filter { $0.scope == scope }
    return own.count == 1 ? .init(text(own[0].arn)) : .init(.accessControlList)
  }
}
