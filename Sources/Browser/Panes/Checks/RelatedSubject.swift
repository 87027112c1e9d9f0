import AWSNames
import Inventory

/// A resource beside another one, with a word for what it is to it.
struct RelatedSubject: Hashable {
  /// What it is: `role`, `api`.
  var word: String
  /// The resource.
  var resource: ResourceID
}

extension PaneContext {
  /// The resources around a resource whose findings concern it too: for a function its role, APIs, load balancers and
  /// log group.
  func relatedSubjects(of resource: ResourceID) -> [RelatedSubject] {
    guard resource.type == .function else { return [] }
    let row = RowID<FunctionRecord>(resource.row)
    var subjects: [RelatedSubject] = []
    if let role = inventory.links.roleOfFunction[row.index] {
      subjects.append(RelatedSubject(word: "role", resource: ResourceID(role)))
    }
    let apis = inventory.links.apisOfFunction[row]
    subjects += apis.map { RelatedSubject(word: "api", resource: ResourceID($0)) }
    for api in apis {
      subjects += inventory.apiStages.of(api).map { RelatedSubject(word: "stage", resource: ResourceID($0)) }
    }
    subjects += loadBalancers(of: row).map { RelatedSubject(word: "load balancer", resource: ResourceID($0)) }
    if let group = inventory.logGroup(of: row) {
      subjects.append(RelatedSubject(word: "log group", resource: ResourceID(group)))
    }
    return subjects
  }

  /// The load balancers that forward to a function, each once.
  func loadBalancers(of function: RowID<FunctionRecord>) -> [RowID<LoadBalancerRecord>] {
    inventory.links.loadBalancersOfFunction[function].reduce(into: []) { found, row in
      if !found.contains(row) { found.append(row) }
    }
  }
}
