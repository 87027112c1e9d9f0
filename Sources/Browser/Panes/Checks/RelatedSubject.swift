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
    let apis = apis(of: row)
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

  /// The APIs that call a function, found by its triggers.
  func apis(of function: RowID<FunctionRecord>) -> [RowID<APIRecord>] {
    var found: [RowID<APIRecord>] = []
    for row in inventory.triggers.of(function) {
      let trigger = Trigger(inventory, row)
      guard trigger.kind.isAPI, let api = api(of: trigger), !found.contains(api) else { continue }
      found.append(api)
    }
    return found
  }

  /// The API behind a trigger; its source is `arn:aws:execute-api:REGION:ACCOUNT:API/…`.
  func api(of trigger: Trigger) -> RowID<APIRecord>? {
    guard let id = ARN(text(trigger.source))?.pathParts.first.flatMap({ inventory.strings.id(of: $0) }) else {
      return nil
    }
    let own = inventory.functions.scope[trigger.function.index]
    let region = inventory.scopes[own.index].region
    let scope = inventory.links.scope(account: trigger.sourceAccount, region: region) ?? own
    return inventory.apis.row(named: id, in: scope)
  }

  /// The load balancers that forward to a function; only functions with such a trigger are worth the search.
  func loadBalancers(of function: RowID<FunctionRecord>) -> [RowID<LoadBalancerRecord>] {
    let triggers = inventory.triggers.of(function)
    guard triggers.contains(where: { inventory.triggers.kind[$0.index] == .loadBalancer }) else { return [] }
    return inventory.loadBalancers.indices.lazy.map { RowID<LoadBalancerRecord>(index: $0) }.filter {
      inventory.links.functionsOfLoadBalancer[$0].contains(function)
    }
  }
}

extension TriggerKind {
  /// Whether an API of API Gateway is behind it.
  var isAPI: Bool { self == .restAPI || self == .httpAPI || self == .webSocketAPI }
}
