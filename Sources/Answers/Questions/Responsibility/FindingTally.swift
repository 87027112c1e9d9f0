public import Checks
public import Inventory

/// How many findings an account has.
public struct FindingTally: Hashable, Sendable {
  /// Failures by severity, in the order of `Severity`.
  public private(set) var failures = [Int](repeating: 0, count: Severity.allCases.count)
  /// What the snapshot cannot tell.
  public private(set) var unknown = 0
  /// Failures by the check's position in the catalogue.
  public private(set) var failuresOfCheck: [UInt16: Int] = [:]

  /// No findings.
  public init() {}

  /// Whether nothing was found.
  public var isEmpty: Bool { unknown == 0 && failures.allSatisfy { $0 == 0 } }

  /// Adds a finding.
  public mutating func add(_ finding: Finding) {
    switch finding.status {
    case .fail:
      failures[Int(finding.severity.rawValue)] += 1
      failuresOfCheck[finding.check, default: 0] += 1
    case .unknown: unknown += 1
    case .pass, .notApplicable: break
    }
  }
}

extension FindingSet {
  /// The findings of an account and its functions.
  ///
  /// - Complexity: O(*functions and findings of the account*).
  public func tally(of account: RowID<AccountRecord>, in inventory: Inventory) -> FindingTally {
    var tally = FindingTally()
    for finding in findings[range(of: ResourceID(account))] { tally.add(finding) }
    for scope in inventory.scopes.of(account) {
      for function in inventory.functions.of(scope) {
        for finding in findings[range(of: ResourceID(function))] { tally.add(finding) }
      }
    }
    return tally
  }
}
