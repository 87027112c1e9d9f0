/// A call that a snapshot lacks.
public struct MissingCall: Hashable, Sendable {
  /// The call.
  public var operation: Operation
  /// Why it is missing: never made, denied, or failed.
  public var state: CoverageState
  /// The account and region it is missing in; nil when there is no folder for it.
  public var scope: RowID<ScopeRecord>?
  /// What the answer leaves open, where the call was made; empty where the state says it all.
  public var note: String

  /// A call that a snapshot lacks.
  public init(_ operation: Operation, _ state: CoverageState, in scope: RowID<ScopeRecord>? = nil, note: String = "") {
    self.operation = operation
    self.state = state
    self.scope = scope
    self.note = note
  }
}

extension Inventory {
  /// What the snapshot lacks of a call made once per account and region; nil when it was answered.
  package func missing(_ operation: Operation, in scope: RowID<ScopeRecord>) -> MissingCall? {
    let state = coverage.state(operation, in: scope)
    return state == .collected ? nil : MissingCall(operation, state, in: scope)
  }

  /// What the snapshot lacks of a call made once per resource; nil when the resource is known to have none.
  package func missing(_ operation: Operation, for name: StringID, in scope: RowID<ScopeRecord>) -> MissingCall? {
    coverage.absence(of: operation, for: name, in: scope).state.map { MissingCall(operation, $0, in: scope) }
  }

  /// What the snapshot lacks when either of two calls would do; nil when one of them was answered.
  package func missing(
    _ operation: Operation,
    or other: Operation,
    for name: StringID,
    in scope: RowID<ScopeRecord>
  ) -> MissingCall? {
    guard let first = missing(operation, for: name, in: scope) else { return nil }
    guard let second = missing(other, for: name, in: scope) else { return nil }
    return first.state >= second.state ? first : second
  }

  /// What is known of a call that may have been made in any of several places; the state that tells most wins.
  package func mostTelling(_ operation: Operation, in scopes: some Sequence<RowID<ScopeRecord>>) -> MissingCall {
    var best = MissingCall(operation, .notCollected)
    for scope in scopes {
      let state = coverage.state(operation, in: scope)
      if best.scope == nil || state > best.state { best = MissingCall(operation, state, in: scope) }
    }
    return best
  }
}

extension ResourceCoverage {
  /// Why there is no answer; nil when there was one.
  public var state: CoverageState? {
    switch self {
    case .knownToHaveNone: nil
    case .partlyCollected: .partlyCollected
    case .denied: .denied
    case .failed: .failed
    case .notCollected: .notCollected
    }
  }
}
