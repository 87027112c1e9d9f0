import IAM
import Inventory

/// A way from the internet to a function.
enum InternetPath {
  /// A statement of the policy lets anyone in.
  case policy
  case functionURL
  case api(RowID<APIRouteRecord>, authorization: Authorization)
  case loadBalancer(RowID<LoadBalancerRecord>)

  /// What a route of an API asks of callers.
  enum Authorization {
    case none
    case some
  }

  /// Whether callers need not say who they are.
  var isUnauthenticated: Bool {
    switch self {
    case .policy, .functionURL, .loadBalancer, .api(_, authorization: .none): true
    case .api(_, authorization: .some): false
    }
  }
}

extension CheckContext {
  /// The first way from the internet to a function for which `holds`, among those that the snapshot shows.
  func internetPath(
    to function: Function,
    where holds: (InternetPath) -> Bool = { _ in true }
  ) -> InternetPath? {
    var found: InternetPath?
    forEachInternetPath(to: function) { path in
      if holds(path) { found = path }
      return found == nil
    }
    return found
  }

  /// All ways from the internet to a function that the snapshot shows.
  func internetPaths(to function: Function) -> [InternetPath] {
    var paths: [InternetPath] = []
    forEachInternetPath(to: function) { path in
      paths.append(path)
      return true
    }
    return paths
  }

  /// Hands on the ways from the internet to a function, the policy at most once, until `body` has seen enough.
  private func forEachInternetPath(to function: Function, _ body: (InternetPath) -> Bool) {
    let isOpen = inventory.resourcePolicies.of(function.row).contains { row in
      analysis(ofResourcePolicy: inventory.resourcePolicies[row.index].document, in: function.scope)
        .letsEverybodyInvoke
    }
    if isOpen, !body(.policy) { return }
    for row in inventory.functionURLs.of(function.row) {
      let url = inventory.functionURLs[row.index]
      if url.authType == .none, case .open = reach(of: url, of: function), !body(.functionURL) { return }
    }
    for row in fact(FrontDoorIndex.self).routesOfFunction[function.row] ?? [] {
      if let path = internetPath(through: row), !body(path) { return }
    }
    for row in fact(FrontDoorIndex.self).balancersOfFunction[function.row] ?? []
    where inventory.loadBalancers[row.index].isInternetFacing {
      if !body(.loadBalancer(row)) { return }
    }
  }

  private func internetPath(through row: RowID<APIRouteRecord>) -> InternetPath? {
    let route = inventory.apiRoutes[row.index]
    guard let api = inventory.apis.row(named: route.api, in: route.scope), !inventory.apis[api.index].isPrivate else {
      return nil
    }
    let isOpen = text(route.authorization) == "NONE" && !route.requiresAPIKey
    return .api(row, authorization: isOpen ? .none : .some)
  }

  /// A way from the internet in words.
  func sentence(_ path: InternetPath) -> String {
    switch path {
    case .policy: "its policy lets anyone in"
    case .functionURL: "its URL is open to everybody"
    case .loadBalancer(let row): "the load balancer \(text(inventory.loadBalancers[row.index].name)) faces the internet"
    case .api(let row, _):
      "the route \(text(inventory.apiRoutes[row.index].key)) of API \(text(inventory.apiRoutes[row.index].api))"
    }
  }
}

extension AnalysedPolicy {
  /// Whether everybody may call the function itself, not just its URL; principals of other accounts must sign.
  fileprivate var letsEverybodyInvoke: Bool {
    guard let document, let exposure else { return false }
    return exposure.statements.contains { entry in
      let statement = document.statements[entry.index]
      return entry.level == .internet && statement.names(action: "lambda:InvokeFunction")
        && !statement.conditions.contains { $0.key.lowercased() == "lambda:invokedviafunctionurl" }
    }
  }
}
