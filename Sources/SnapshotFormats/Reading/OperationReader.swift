import Inventory
import JSON

/// How the answer of one call becomes rows.
struct OperationReader: Sendable {
  let operation: Operation
  let read: @Sendable (inout FileReading, JSONView) -> Void

  init(_ operation: Operation, _ read: @escaping @Sendable (inout FileReading, JSONView) -> Void) {
    self.operation = operation
    self.read = read
  }

  /// The reader of a call; nil for calls whose answers are not read.
  static func of(_ operation: Operation) -> OperationReader? { byOperation[operation] }

  /// The readers of each file of `Services`.
  static let all = [
    lambdaFunctions,
    lambdaVersions,
    lambdaAccess,
    lambdaInvocation,
    identities,
    usage,
    organizations,
    network,
    networkRules,
    restAPIs,
    httpAPIs,
    loadBalancers,
    webACLs,
    eventSources,
    recording,
    trailEvents,
  ].flatMap { $0 }

  private static let byOperation = Dictionary(uniqueKeysWithValues: all.map { ($0.operation, $0) })
}
