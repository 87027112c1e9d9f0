import Access
import Checks
import IAM
import Inventory

/// Tells of resources who gets in, what is reached and what guards it; each resource is looked at once.
struct ScoreContext {
  /// What is known of one resource.
  struct Stakes {
    var callers = Audience.nobody
    var power = Score.Power.ordinary
    var isGuarded = false
  }

  private let context: CheckContext
  private let routes: [EscalationRoute?]
  private var known: [ResourceID: Stakes] = [:]
  private var bound: [RowID<AccountRecord>: Bool] = [:]

  init(_ context: CheckContext) {
    self.context = context
    routes = context.access.areEscalationsAtHand ? context.access.routes : []
  }

  mutating func stakes(of resource: ResourceID) -> Stakes {
    if let known = known[resource] { return known }
    let stakes = judge(resource)
    known[resource] = stakes
    return stakes
  }

  private mutating func judge(_ resource: ResourceID) -> Stakes {
    let inventory = context.inventory
    var stakes = Stakes()
    var principal: PrincipalRow?
    if let row = resource.row(of: FunctionRecord.self) {
      stakes.callers = context.exposures[row]
      principal = inventory.links.roleOfFunction[row.index].map { .role($0) }
    } else if let row = resource.row(of: RoleRecord.self) {
      stakes.callers = inventory.links.functionsOfRole[row].map { context.exposures[$0] }.max() ?? .nobody
      principal = .role(row)
    } else if let row = resource.row(of: UserRecord.self) {
      stakes.callers = .namedAccounts
      principal = .user(row)
    } else if let row = resource.row(of: APIRecord.self) {
      stakes.callers = inventory.apis[row.index].isPrivate ? .services : .internet
    } else if let row = resource.row(of: APIStageRecord.self) {
      let api = inventory.apiStages.owner(of: row)
      stakes.callers = api.map { inventory.apis[$0.index].isPrivate } == true ? .services : .internet
    } else if let row = resource.row(of: LoadBalancerRecord.self) {
      stakes.callers = inventory.loadBalancers[row.index].isInternetFacing ? .internet : .services
    }
    guard let principal else { return stakes }
    stakes.power = power(of: principal)
    stakes.isGuarded = isBounded(principal)
    return stakes
  }

  private func power(of principal: PrincipalRow) -> Score.Power {
    let place = context.access.place(of: principal)
    guard routes.indices.contains(place), let route = routes[place] else { return .ordinary }
    return route.distance == 0 ? .administrator : .escalating
  }

  private mutating func isBounded(_ principal: PrincipalRow) -> Bool {
    let boundary =
      switch principal {
      case .role(let row): context.inventory.roles[row.index].boundary
      case .user(let row): context.inventory.users[row.index].boundary
      }
    if !boundary.isEmpty { return true }
    let account = context.access.account(principal)
    if let known = bound[account] { return known }
    let isBound = !context.access.controls(of: account).service.names.isEmpty
    bound[account] = isBound
    return isBound
  }
}
