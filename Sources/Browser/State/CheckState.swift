public import Checks
import Inventory

/// What the checks have said so far.
public struct CheckState: Sendable {
  /// How far a run is.
  public enum Progress: Hashable, Sendable {
    /// No run has begun.
    case notStarted
    /// So many resources of so many are done.
    case running(done: Int, of: Int)
    /// The run has ended.
    case finished
    /// Somebody has ended the run.
    case stopped
  }

  /// Judges single resources at once, and whole inventories in the background.
  public let engine: CheckEngine
  /// What they have found; nil before anything is known.
  public var findings: FindingSet?
  /// How far the run is.
  public var progress = Progress.notStarted
  /// Failures by severity, in the order of `Severity`.
  public var failuresBySeverity = [Int](repeating: 0, count: Severity.allCases.count)
  /// Failures by check, in the order of the catalogue.
  public var failuresByCheck: [Int] = []
  /// The worst severity among the failures of each check; what is around a resource may raise it above the check's own.
  public private(set) var worstByCheck: [Severity?] = []
  /// Findings that the snapshot cannot tell.
  public var unknownCount = 0

  init(_ engine: CheckEngine) { self.engine = engine }

  /// The checks there are; a finding names its check by the position here.
  public var catalogue: [Check] { engine.catalogue }
}

extension CheckState {
  /// The findings of a resource; before a run has ended, its checks are asked at once.
  func findings(of resource: ResourceID) -> ArraySlice<Finding> {
    guard let findings else { return engine.findings(of: resource)[...] }
    return findings.findings[findings.range(of: resource)]
  }

  /// The worst severity that occurs.
  var worst: Severity? { Severity.allCases.last { failuresBySeverity[Int($0.rawValue)] > 0 } }

  /// Takes over what a run has found.
  mutating func take(_ set: FindingSet) {
    findings = set
    failuresBySeverity = [Int](repeating: 0, count: Severity.allCases.count)
    failuresByCheck = [Int](repeating: 0, count: catalogue.count)
    worstByCheck = [Severity?](repeating: nil, count: catalogue.count)
    unknownCount = 0
    for finding in set.findings {
      switch finding.status {
      case .fail:
        failuresBySeverity[Int(finding.severity.rawValue)] += 1
        failuresByCheck[Int(finding.check)] += 1
        worstByCheck[Int(finding.check)] = max(worstByCheck[Int(finding.check)] ?? finding.severity, finding.severity)
      case .unknown: unknownCount += 1
      case .pass, .notApplicable: break
      }
    }
  }
}
