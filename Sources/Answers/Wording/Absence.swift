public import Inventory

/// Why a value is not there.
public enum Absence: Hashable, Sendable {
  /// The call was answered, and there is nothing.
  case none
  /// The snapshot cannot tell: why.
  case unknown(String)
}

extension Absence {
  /// `none`, or why the snapshot cannot tell.
  public var text: String {
    switch self {
    case .none: "none"
    case .unknown(let why): why
    }
  }

  /// Why nothing of a call in some state is there.
  public init(of operation: Operation, _ state: CoverageState) {
    self = state == .collected ? .none : .unknown("not in the snapshot (\(operation.name) \(state.words))")
  }
}

extension Inventory {
  /// Why a resource has no answer of a call that is made once for each.
  public func absence(of operation: Operation, for resource: StringID, in scope: RowID<ScopeRecord>) -> Absence {
    coverage.absence(of: operation, for: resource, in: scope).state.map { Absence(of: operation, $0) } ?? .none
  }

  /// Why nothing of a call is there that answers for a whole account and region.
  public func absence(of operation: Operation, in scope: RowID<ScopeRecord>) -> Absence {
    Absence(of: operation, coverage.state(operation, in: scope))
  }

  /// Why something of another account's or region's is missing, such as an IAM role behind a regional function.
  public func absence(of operation: Operation, inGlobalScopeOf scope: RowID<ScopeRecord>) -> Absence {
    let states = scopes.of(scopes[scope.index].account).map { coverage.state(operation, in: $0) }
    return Absence(of: operation, states.max() ?? .notCollected)
  }
}

extension Inventory {
  /// `lambda-get-policy was denied in acme-prod us-east-1`.
  public func sentence(_ call: MissingCall) -> String {
    let place = call.scope.map { scope in
      " in \(accountName(scopes[scope.index].account)) \(strings[scopes[scope.index].region])"
    }
    return "\(call.operation.name) \(call.state.words)\(place ?? "")"
  }
}

extension Inventory {
  /// That functions were not collected, and why; nil where they were.
  public var functionsAbsence: String? { missingFunctions.map { "functions not collected: \(sentence($0))" } }

  /// The same of one account's functions.
  public func functionsAbsence(of account: RowID<AccountRecord>) -> String? {
    missingFunctions(of: account).map { "functions not collected: \(sentence($0))" }
  }
}

extension CoverageState {
  /// What became of a call, as it follows the call's name.
  public var words: String {
    switch self {
    case .notCollected: "was not collected"
    case .failed: "failed"
    case .denied: "was denied"
    case .partlyCollected: "was collected in part"
    case .collected: "was answered without it"
    }
  }
}
