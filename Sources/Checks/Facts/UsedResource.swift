import AWSNames
import Access
import IAM
import Inventory
import Workers

/// A queue, topic, bucket or event bus that starts a function or takes what it leaves, with its policies.
struct UsedResource: Sendable {
  var kind: Kind
  /// The ARN; of a rule's event bus, not of the rule.
  var arn: String
  var layer: ResourceLayer
}

extension CheckContext {
  /// The queues, topics, buckets and event buses that start a function or take its failures and results.
  func usedResources(of function: Function) -> [UsedResource] {
    var sources = inventory.triggers.of(function.row).map { inventory.triggers.source[$0.index] }
    sources.append(function.deadLetterTarget)
    for row in inventory.eventInvokeConfigs.of(function.row) {
      let config = inventory.eventInvokeConfigs[row.index]
      sources += [config.onFailure, config.onSuccess]
    }
    for row in inventory.eventSourceMappings.of(function.row) {
      sources.append(inventory.eventSourceMappings[row.index].onFailure)
    }
    var seen: Set<StringID> = []
    var used: [UsedResource] = []
    for source in sources where !source.isEmpty && seen.insert(source).inserted {
      guard let resource = fact(KnownResource.self, for: source).resource else { continue }
      // Several rules share a bus.
      if !used.contains(where: { $0.arn == resource.arn }) { used.append(resource) }
    }
    return used
  }

  /// The resource of an ARN; nil for a source of another kind.
  fileprivate func usedResource(_ source: StringID) -> UsedResource? {
    guard let named = ARN(text(source)), let kind = UsedResource.Kind.all.first(where: { $0.service == named.service }),
      let arn = kind.resource(named)
    else { return nil }
    return UsedResource(kind: kind, arn: arn.description, layer: access.resourceLayer(of: arn.description))
  }
}

/// The resource of an ARN that functions name; nil for a source of another kind.
private struct KnownResource: KeyedFact {
  let resource: UsedResource?

  init(_ key: StringID, _ context: CheckContext) { resource = context.usedResource(key) }
}
