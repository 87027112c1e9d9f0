import Inventory

extension CheckContext {
  /// What the snapshot lacks of a call made once per resource; nil when the resource is known to have none.
  func missing(_ operation: Operation, for name: StringID, in scope: RowID<ScopeRecord>) -> MissingCall? {
    inventory.missing(operation, for: name, in: scope)
  }

  /// What the snapshot lacks when either of two calls would do; nil when one of them was answered.
  func missing(
    _ operation: Operation,
    or other: Operation,
    for name: StringID,
    in scope: RowID<ScopeRecord>
  ) -> MissingCall? {
    inventory.missing(operation, or: other, for: name, in: scope)
  }

  /// What the snapshot lacks of a call made once per account and region; nil when it was answered.
  func missing(_ operation: Operation, in scope: RowID<ScopeRecord>) -> MissingCall? {
    inventory.missing(operation, in: scope)
  }

  /// A call that ought to have told of a row and did not: it was never made, or its answer lacks the row.
  func unanswered(_ operation: Operation, in scope: RowID<ScopeRecord>) -> MissingCall {
    missing(operation, in: scope) ?? MissingCall(operation, .failed, in: scope)
  }

  /// The configuration of a function that the snapshot knows by little more than its name.
  ///
  /// Every function has a role; a row without one was not read from a whole answer.
  func missingConfiguration(of function: Function) -> MissingCall? {
    function.role.isEmpty ? MissingCall(.lambdaListFunctions, .failed, in: function.scope) : nil
  }
}

extension Verdict {
  /// A verdict of what was found wrong and what could not be seen: failures speak first, then what is missing.
  init(_ failures: [Failure], missing: [MissingCall] = [], otherwise verdict: () -> Verdict = { .passes }) {
    if !failures.isEmpty {
      self = .fails(failures)
    } else if !missing.isEmpty {
      self = .unknown(missing)
    } else {
      self = verdict()
    }
  }
}
