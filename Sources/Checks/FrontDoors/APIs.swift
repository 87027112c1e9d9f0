import Access
import Inventory

extension CheckContext {
  /// Where a route leads.
  func target(of route: RowID<APIRouteRecord>) -> FrontDoorIndex.RouteTarget {
    entrances.frontDoors.routeTargets[route.index]
  }

  /// A route or method with the function behind it, in words.
  func sentence(_ row: RowID<APIRouteRecord>) -> String {
    let route = inventory.apiRoutes[row.index]
    guard let function = inventory.links.functionOfRoute[row.index] else { return text(route.key) }
    return "\(text(route.key)), which invokes \(text(inventory.functions.name[function.index])),"
  }
}
