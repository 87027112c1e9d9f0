/// What a snapshot holds of one call in one account and region.
public enum CoverageState: UInt8, Comparable, Sendable {
  /// Neither an output nor an error: nobody asked.
  case notCollected
  /// The call failed for another reason than missing permission.
  case failed
  /// The caller lacked permission.
  case denied
  /// The call was answered by one page of several: what is there counts, what is not is unknown.
  case partlyCollected
  /// The call was answered.
  case collected

  /// States are ordered by how much they tell.
  public static func < (left: CoverageState, right: CoverageState) -> Bool { left.rawValue < right.rawValue }
}

/// What is known of a call made once per resource, for a resource that has no output of it.
public enum ResourceCoverage: Hashable, Sendable {
  /// The call was made, and this resource has nothing to answer.
  case knownToHaveNone
  /// The call was answered by one page of several; the resource may stand on another.
  case partlyCollected
  /// The caller lacked permission.
  case denied
  /// The call failed for another reason, or its answer could not be read.
  case failed
  /// Nobody asked for this resource.
  case notCollected
}

/// Which calls a snapshot answers, per account, region, operation and resource.
public struct Coverage: Sendable {
  /// An operation for one resource.
  struct ResourceKey: Hashable, Sendable {
    var scope: RowID<ScopeRecord>
    var operation: Operation
    var resource: StringID
  }

  private var states: [CoverageState] = []
  private var errors: [ResourceKey: ResourceCoverage] = [:]

  /// A coverage that knows nothing.
  public init() {}

  /// What is known of a call in an account and region.
  public func state(_ operation: Operation, in scope: RowID<ScopeRecord>) -> CoverageState {
    let position = Coverage.position(operation, scope)
    return position < states.count ? states[position] : .notCollected
  }

  /// What is known of a call for a resource of which the inventory holds no output.
  ///
  /// Such a resource is known to have none where the call was made at all.
  public func absence(
    of operation: Operation,
    for resource: StringID,
    in scope: RowID<ScopeRecord>
  ) -> ResourceCoverage {
    if let error = errors[ResourceKey(scope: scope, operation: operation, resource: resource)] { return error }
    switch state(operation, in: scope) {
    case .collected: return .knownToHaveNone
    case .partlyCollected: return .partlyCollected
    case .denied: return .denied
    case .failed: return .failed
    case .notCollected: return .notCollected
    }
  }

  /// Notes the state of a call; the state that tells more wins.
  public mutating func note(_ state: CoverageState, of operation: Operation, in scope: RowID<ScopeRecord>) {
    let position = Coverage.position(operation, scope)
    if position >= states.count {
      let missing = position + Operation.count - states.count
      states.append(contentsOf: repeatElement(.notCollected, count: missing))
    }
    states[position] = max(states[position], state)
  }

  /// Notes that a call gave no output for one resource, and why.
  public mutating func note(
    _ absence: ResourceCoverage,
    of operation: Operation,
    for resource: StringID,
    in scope: RowID<ScopeRecord>
  ) {
    errors[ResourceKey(scope: scope, operation: operation, resource: resource)] = absence
  }

  private static func position(_ operation: Operation, _ scope: RowID<ScopeRecord>) -> Int {
    scope.index * Operation.count + operation.number
  }
}
