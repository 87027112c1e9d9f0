public import Access
import IAM
public import Inventory

/// Who gets to be an administrator, and how: principals of the snapshot, and strangers through functions.
///
/// The distances of all principals come from one search that is made when somebody first asks. Control policies that
/// the snapshot does not tell are taken to allow, so that a path is shown rather than hidden; principals whose policies
/// are not known have no path, and ``unknownPrincipals`` names them.
public struct ExposurePaths: Sendable {
  private let context: CheckContext

  init(_ context: CheckContext) {
    self.context = context
  }

  private var access: AccessModel { context.access }
  private var graph: EscalationGraph { access.escalations }
}

extension CheckContext {
  /// Ways to administrator.
  public var paths: ExposurePaths { ExposurePaths(self) }
}

// MARK: From a principal

extension ExposurePaths {
  /// A shortest way from a principal to administrator: nil when there is none, without steps when it is one.
  public func shortest(from principal: PrincipalRow) -> AccessPath? {
    graph.path(from: access.place(of: principal), along: access.routes).map { path($0) }
  }

  /// Ways from a principal to administrator, shortest first, at most `limit`.
  public func all(from principal: PrincipalRow, limit: Int) -> [AccessPath] {
    graph.paths(from: access.place(of: principal), limit: limit).map { path($0) }
  }

  /// Principals that are no administrators and can become one, the nearest first.
  public var escalating: [PrincipalRow] {
    let routes = access.routes
    return routes.indices.filter { (routes[$0]?.distance ?? 0) > 0 }
      .sorted { (routes[$0]?.distance ?? 0, $0) < (routes[$1]?.distance ?? 0, $1) }
      .map(access.principal(at:))
  }

  /// Who can get the permissions of a principal, the nearest first, each by a shortest way that ends there.
  public func leading(to principal: PrincipalRow) -> [(principal: PrincipalRow, path: AccessPath)] {
    let routes = graph.whoReaches(access.place(of: principal))
    let found = routes.indices.compactMap { place -> (place: Int, hops: [EscalationHop])? in
      guard let hops = graph.path(from: place, along: routes), !hops.isEmpty else { return nil }
      return (place, hops)
    }
    return found.sorted { ($0.hops.count, $0.place) < ($1.hops.count, $1.place) }
      .map { (access.principal(at: $0.place), path($0.hops)) }
  }

  /// Principals whose own policies are not known in full, so that they may have ways that are not told.
  public var unknownPrincipals: [PrincipalRow] {
    access.principals.filter { access.held(by: $0).hasUnread }
  }
}

extension ExposurePaths {
  /// Accounts of the snapshot whose roles and users were not collected, by the call that lists them.
  public var missing: [MissingCall] {
    context.inventory.accounts.indices.compactMap { account in
      let call = context.fact(RoleLists.self)[RowID(index: account)]
      return context.inventory.accounts[account].isInSnapshot && call.state != .collected ? call : nil
    }
  }
}

// MARK: Through a function

extension ExposurePaths {
  /// Ways from outside through a function's open entrances to its role and, where its role leads there, to administrator.
  ///
  /// One for each entrance; without a role in the snapshot a way ends at the function.
  public func through(_ function: RowID<FunctionRecord>) -> [AccessPath] {
    context.openWays(into: function).map { way in
      let enters = PathStep(from: .visitor(way.verdict.audience), to: .function(function), way: .entrance(way))
      guard let role = context.inventory.links.roleOfFunction[function.index] else {
        return AccessPath(steps: [enters], endsAsAdministrator: false)
      }
      let runs = PathStep(from: .function(function), to: .principal(.role(role)), way: .executionRole)
      let rest = shortest(from: .role(role))
      return AccessPath(steps: [enters, runs] + (rest?.steps ?? []), endsAsAdministrator: rest != nil)
    }
  }

  /// Functions through which strangers become administrators, in the order of their table.
  public var openFunctions: [RowID<FunctionRecord>] {
    let routes = access.routes
    return context.exposures.functions.indices.filter { row in
      guard context.exposures.functions[row].isPublic, let role = context.inventory.links.roleOfFunction[row] else {
        return false
      }
      return routes[access.place(of: .role(role))] != nil
    }.map { RowID(index: $0) }
  }
}

// MARK: Words

extension ExposurePaths {
  /// What a node is called.
  public func name(of node: PathNode) -> String {
    switch node {
    case .visitor(let audience): audience.visitorName
    case .function(let row): context.text(context.inventory.functions.name[row.index])
    case .principal(let row): access.name(row)
    case .administrator: "administrator"
    }
  }

  /// What is done, in a few words that follow the name of who acts.
  public func title(of step: PathStep) -> String {
    switch step.way {
    case .entrance(let way): "comes in through \(context.title(of: way))"
    case .executionRole: "runs with its execution role"
    case .escalation(let hop): hop.technique.title
    }
  }

  /// What makes a step possible and what it rests on, one sentence each.
  ///
  /// Control policies that allow it without condition, as most do, are left out; the hop has them.
  public func reasons(of step: PathStep) -> [String] {
    guard case .escalation(var hop) = step.way else { return [] }
    for place in hop.grants.indices { hop.grants[place].reasons.removeAll(where: \.isPlainConsent) }
    return hop.sentences
  }

  private func path(_ hops: [EscalationHop]) -> AccessPath {
    var isAdministrator = hops.isEmpty
    let steps = hops.map { hop -> PathStep in
      let end: PathNode
      switch hop.gain {
      case .administrator:
        end = .administrator
        isAdministrator = true
      case .principal(let place):
        end = .principal(access.principal(at: place))
        isAdministrator = graph.principals[place].isAdministrator
      }
      return PathStep(from: .principal(access.principal(at: hop.from)), to: end, way: .escalation(hop))
    }
    return AccessPath(steps: steps, endsAsAdministrator: isAdministrator)
  }
}
