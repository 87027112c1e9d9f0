import Checks
import Inventory

/// How many findings an account has.
struct AccountTally: Hashable {
  /// Failures by severity, in the order of `Severity`.
  var failures = [Int](repeating: 0, count: Severity.allCases.count)
  /// What the snapshot cannot tell.
  var unknown = 0
  /// Failing resources by duty are told by check: failures by the check's position in the catalogue.
  var failuresOfCheck: [UInt16: Int] = [:]

  /// Whether nothing was found.
  var isEmpty: Bool { unknown == 0 && failures.allSatisfy { $0 == 0 } }

  mutating func add(_ finding: Finding) {
    switch finding.status {
    case .fail:
      failures[Int(finding.severity.rawValue)] += 1
      failuresOfCheck[finding.check, default: 0] += 1
    case .unknown: unknown += 1
    case .pass, .notApplicable: break
    }
  }
}

extension PaneContext {
  /// The findings of an account and its functions; nil before the checks have run.
  ///
  /// - Complexity: O(*functions and findings of the account*).
  func tally(of account: RowID<AccountRecord>) -> AccountTally? {
    guard let findings else { return nil }
    var tally = AccountTally()
    for finding in findings.findings[findings.range(of: ResourceID(account))] { tally.add(finding) }
    for scope in inventory.scopes.of(account) {
      for function in inventory.functions.of(scope) {
        for finding in findings.findings[findings.range(of: ResourceID(function))] { tally.add(finding) }
      }
    }
    return tally
  }
}
