import Checks
import Inventory

/// Why a value is not there.
enum Absence: Hashable {
  /// The call was answered, and there is nothing.
  case none
  /// The snapshot cannot tell: why.
  case unknown(String)
}

extension Absence {
  /// `none`, or why the snapshot cannot tell.
  var text: String {
    switch self {
    case .none: "none"
    case .unknown(let why): why
    }
  }
}

extension PaneContext {
  /// Why a resource has no answer of a call that is made once for each.
  func absence(of operation: Operation, for resource: StringID, in scope: RowID<ScopeRecord>) -> Absence {
    switch inventory.coverage.absence(of: operation, for: resource, in: scope) {
    case .knownToHaveNone: .none
    case .denied: .unknown(Self.absent(operation, .denied))
    case .failed: .unknown(Self.absent(operation, .failed))
    case .notCollected: .unknown(Self.absent(operation, .notCollected))
    }
  }

  /// Why nothing of a call is there that answers for a whole account and region.
  func absence(of operation: Operation, in scope: RowID<ScopeRecord>) -> Absence {
    let state = inventory.coverage.state(operation, in: scope)
    return absence(of: operation, state)
  }

  /// Why nothing of a call in some state is there.
  func absence(of operation: Operation, _ state: CoverageState) -> Absence {
    state == .collected ? .none : .unknown(Self.absent(operation, state))
  }

  /// The first of several calls that would have told says what is known; the best answer wins.
  func absence(ofAny operations: [Operation], for resource: StringID, in scope: RowID<ScopeRecord>) -> Absence {
    let absences = operations.map { absence(of: $0, for: resource, in: scope) }
    return absences.contains(.none) ? .none : absences.first ?? .none
  }

  /// Why something of another account's or region's is missing, such as an IAM role behind a regional function.
  func absence(of operation: Operation, inGlobalScopeOf scope: RowID<ScopeRecord>) -> Absence {
    let account = inventory.scopes[scope.index].account
    let states = inventory.scopes.of(account).map { inventory.coverage.state(operation, in: $0) }
    let best = states.max() ?? .notCollected
    return best == .collected ? .none : .unknown(Self.absent(operation, best))
  }

  /// `lambda-get-policy was denied in us-east-1`.
  func sentence(_ call: MissingCall) -> String {
    let place = call.scope.map { " in \(accountName(inventory.scopes[$0.index].account)) \(region($0))" } ?? ""
    return "\(call.operation.name) \(Self.words(call.state))\(place)"
  }

  private static func absent(_ operation: Operation, _ state: CoverageState) -> String {
    "not in the snapshot (\(operation.name) \(words(state)))"
  }

  private static func words(_ state: CoverageState) -> String {
    switch state {
    case .notCollected: "was not collected"
    case .failed: "failed"
    case .denied: "was denied"
    case .collected: "was answered without it"
    }
  }
}
