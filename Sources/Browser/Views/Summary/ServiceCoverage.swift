import Checks
import Inventory

/// How much the snapshot holds of the calls to one service that checks need.
public struct ServiceCoverage: Hashable, Sendable {
  /// The service as file names begin with it: `lambda`, `wafv2`.
  public let name: String
  /// Calls that were answered.
  public let answered: Int
  /// Calls that could have been made.
  public let possible: Int
  /// Whether any of them was denied.
  public let isDenied: Bool
  /// Checks that the snapshot cannot tell somewhere and that need the service.
  public let unknownChecks: Int

  /// The name as people say it.
  var title: String { name == "resourcegroupstaggingapi" ? "tagging" : name }

  /// The part that was answered.
  public var share: Double { possible == 0 ? 0 : Double(answered) / Double(possible) }

  /// Every service that a check needs, in the order of their names.
  static func all(_ context: PaneContext) -> [ServiceCoverage] {
    let operations = Set(context.catalogue.flatMap(\.operations))
    let unknown = Set((context.findings?.findings ?? []).lazy.filter { $0.status == .unknown }.map(\.check))
    let services = Dictionary(grouping: operations, by: \.service)
    return services.keys.sorted().map { name in
      var counter = CallCounter()
      for operation in services[name] ?? [] { counter.count(operation, in: context.inventory) }
      let checks = unknown.count { position in
        context.catalogue.indices.contains(Int(position))
          && context.catalogue[Int(position)].operations.contains { $0.service == name }
      }
      return ServiceCoverage(
        name: name,
        answered: counter.answered,
        possible: counter.possible,
        isDenied: counter.isDenied,
        unknownChecks: checks
      )
    }
  }
}

/// Counts the places where a call was answered, of those where it could have been made.
private struct CallCounter {
  var answered = 0
  var possible = 0
  var isDenied = false

  mutating func count(_ operation: Operation, in inventory: Inventory) {
    if operation.scope == .organization {
      // One account answers for all: the management account, or one that it has delegated to.
      let scopes = inventory.scopes.indices.map { RowID<ScopeRecord>(index: $0) }
      add(scopes.map { inventory.coverage.state(operation, in: $0) }.max() ?? .notCollected)
      return
    }
    for row in inventory.accounts.indices where inventory.accounts[row].isInSnapshot {
      let scopes = inventory.scopes.of(RowID(index: row))
      if operation.scope == .global {
        add(scopes.map { inventory.coverage.state(operation, in: $0) }.max() ?? .notCollected)
        continue
      }
      for scope in scopes where isUsed(scope, inventory) { add(inventory.coverage.state(operation, in: scope)) }
    }
  }

  private mutating func add(_ state: CoverageState) {
    possible += 1
    if state == .collected { answered += 1 }
    if state == .denied { isDenied = true }
  }

  /// Whether a region has functions, or might have.
  private func isUsed(_ scope: RowID<ScopeRecord>, _ inventory: Inventory) -> Bool {
    if inventory.strings[inventory.scopes[scope.index].region] == "global" { return false }
    let state = inventory.coverage.state(.lambdaListFunctions, in: scope)
    return inventory.functions.of(scope).count > 0 || state != .collected
  }
}
