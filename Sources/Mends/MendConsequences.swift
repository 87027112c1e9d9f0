import Access
import Checks
import IAM
import Inventory

/// What ends with a change beside findings: ways to administrator, and that strangers start functions.
struct MendConsequences: Sendable {
  /// Shortest ways to administrator that rest on a cause.
  private(set) var paths: [Cause: [String]] = [:]
  /// Functions whose open ways all rest on one cause, by their rows.
  private(set) var exposures: [Cause: [RowID<FunctionRecord>]] = [:]

  /// - Complexity: O(*functions* + *principals*); nothing where the ways of principals were not worked out yet.
  init(_ context: CheckContext) {
    guard context.access.areEscalationsAtHand else { return }
    let inventory = context.inventory
    for index in context.exposures.functions.indices where context.exposures.functions[index].isPublic {
      let row = RowID<FunctionRecord>(index: index)
      let entrances = context.causes(ofOpenWaysInto: row)
      let closing = entrances.count == 1 ? entrances : []
      for cause in closing { exposures[cause, default: []].append(row) }
      guard let role = inventory.links.roleOfFunction[index],
        let route = context.access.routes[context.access.place(of: .role(role))]
      else { continue }
      let visitor = context.exposures.functions[index].visitorName
      let name = inventory.strings[inventory.functions.name[index]]
      let over = route.distance == 0 ? "" : "\(inventory.strings[inventory.roles[role.index].name]) → "
      add("\(visitor) → \(name) → \(over)administrator", to: closing + context.causes(ofWayFrom: .role(role)))
    }
    for principal in context.paths.escalating {
      add("\(context.access.name(principal)) → administrator", to: context.causes(ofWayFrom: principal))
    }
  }

  private mutating func add(_ path: String, to causes: [Cause]) {
    for cause in Set(causes) { paths[cause, default: []].append(path) }
  }
}
