public import Checks
import Inventory

/// What the checks have said so far.
public struct CheckState: Sendable {
  /// How far a run is.
  public enum Progress: Hashable, Sendable {
    case notStarted
    /// So many resources of so many are done.
    case running(done: Int, of: Int)
    case finished
    case stopped
  }

  /// The checks there are.
  public let catalogue: [Check]
  /// What they have found; nil before anything is known.
  public var findings: FindingSet?
  /// How far the run is.
  public var progress = Progress.notStarted
  /// Failures by severity, in the order of `Severity`.
  public var failuresBySeverity = [Int](repeating: 0, count: Severity.allCases.count)
  /// Findings that the snapshot cannot tell.
  public var unknownCount = 0

  init(catalogue: [Check]) { self.catalogue = catalogue }
}

extension CheckState {
  /// The findings of a resource.
  func findings(of resource: ResourceID) -> ArraySlice<Finding> {
    guard let findings else { return [] }
    return findings.findings[findings.range(of: resource)]
  }

  /// The worst severity that occurs.
  var worst: Severity? { Severity.allCases.last { failuresBySeverity[Int($0.rawValue)] > 0 } }

  /// Takes over what a run has found.
  mutating func take(_ set: FindingSet) {
    findings = set
    failuresBySeverity = [Int](repeating: 0, count: Severity.allCases.count)
    unknownCount = 0
    for finding in set.findings {
      switch finding.status {
      case .fail: failuresBySeverity[Int(finding.severity.rawValue)] += 1
      case .unknown: unknownCount += 1
      case .pass, .notApplicable: break
      }
    }
  }
}
