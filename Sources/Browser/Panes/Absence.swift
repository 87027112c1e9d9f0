import Answers
import Inventory

extension PaneContext {
  /// Why a resource has no answer of a call that is made once for each.
  func absence(of operation: Operation, for resource: StringID, in scope: RowID<ScopeRecord>) -> Absence {
    inventory.absence(of: operation, for: resource, in: scope)
  }

  /// Why nothing of a call is there that answers for a whole account and region.
  func absence(of operation: Operation, in scope: RowID<ScopeRecord>) -> Absence {
    inventory.absence(of: operation, in: scope)
  }

  /// Why nothing of a call in some state is there.
  func absence(of operation: Operation, _ state: CoverageState) -> Absence { Absence(of: operation, state) }

  /// The first of several calls that would have told says what is known; the best answer wins.
  func absence(ofAny operations: [Operation], for resource: StringID, in scope: RowID<ScopeRecord>) -> Absence {
    let absences = operations.map { absence(of: $0, for: resource, in: scope) }
    return absences.contains(.none) ? .none : absences.first ?? .none
  }

  /// Why something of another account's or region's is missing, such as an IAM role behind a regional function.
  func absence(of operation: Operation, inGlobalScopeOf scope: RowID<ScopeRecord>) -> Absence {
    inventory.absence(of: operation, inGlobalScopeOf: scope)
  }
}
