import AWSNames
import IAM
import Inventory
import Workers

/// A resource that an environment variable names.
///
/// Values of variables are secrets; one that is the ARN or the name of a resource is kept as that resource alone.
struct NamedResource: Hashable, Sendable {
  var variable: String
  var arn: String
}

extension AccessModel {
  /// Resources that a function's environment variables name, by ARN, or by a name that the snapshot holds in the same
  /// account and region or that a granted ARN ends in.
  func namedResources(of function: Function, granted: [String]) -> [NamedResource] {
    guard function.environmentState == .known else { return [] }
    let scope = function.scope
    let index = fact(ResourceNames.self, for: scope)
    var names: [ExactText: [String]] = [:]
    for arn in granted where !WildcardPattern.hasWildcard(arn) {
      if let name = ARN(arn)?.lastPart {
        names[ExactText(name), default: []].append(arn)
      }
    }
    var found: [NamedResource] = []
    for (variable, value) in inventory.lists.pairs(function.environment) {
      let value = text(value)
      // A word or two of letters may well be something else.
      guard value.utf8.count >= 3 else { continue }
      let arns = isResource(value) ? [value] : (index.arns[ExactText(value)] ?? []) + (names[ExactText(value)] ?? [])
      for arn in arns {
        let named = NamedResource(variable: text(variable), arn: arn)
        if !found.contains(named) { found.append(named) }
      }
    }
    return found
  }

  private func isResource(_ text: String) -> Bool {
    guard let arn = ARN(text), !arn.service.isEmpty, !arn.resource.isEmpty else { return false }
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isPlain && !WildcardPattern.hasWildcard(text) && (arn.account.isEmpty || arn.accountID != nil)
  }
}

/// Resources of one account and region by the names that programs use for them.
final class ResourceNames: KeyedFact {
  static let limit = 64

  /// ARNs by name, or by URL for queues.
  let arns: [ExactText: [String]]

  init(_ scope: RowID<ScopeRecord>, _ inventory: Inventory) {
    var arns: [ExactText: [String]] = [:]
    func add(_ name: some StringProtocol, _ arn: String) {
      let isKnown = arns[ExactText(name)]?.contains { $0.isExactly(arn) } ?? false
      if !name.isEmpty, !isKnown { arns[ExactText(name), default: []].append(arn) }
    }
    for queue in inventory.queues where queue.scope == scope {
      let arn = inventory.strings[queue.arn]
      add(ARN(arn)?.resource ?? arn[...], arn)
      add(inventory.strings[queue.url], arn)
    }
    for topic in inventory.topics where topic.scope == scope {
      let arn = inventory.strings[topic.arn]
      add(ARN(arn)?.resource ?? arn[...], arn)
    }
    let account = inventory.scopes[scope.index].account
    let names = inventory.names(in: scope)
    for bucket in inventory.buckets where inventory.scopes[bucket.scope.index].account == account {
      let name = inventory.strings[bucket.name]
      add(name, names.bucket(name))
    }
    for row in inventory.functions.of(scope) {
      add(inventory.strings[inventory.functions.name[row.index]], inventory.functionARN(row))
    }
    self.arns = arns
  }
}
