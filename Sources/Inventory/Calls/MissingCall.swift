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
