public import Checks

/// One thing to do, and all that goes with it: the findings that have one cause.
public struct Mend: Sendable {
  /// What the findings come from.
  public let cause: FindingCause
  /// The findings, by their position in the set they were found in.
  public internal(set) var findings: [UInt32]
  /// How many failures it closes, by severity in the order of `Severity`.
  public internal(set) var closes: [Int]
  /// How many findings it tells that the snapshot cannot tell now.
  public internal(set) var unknowns: Int
  /// What it is worth.
  public internal(set) var score: Score

  init(_ cause: FindingCause) {
    self.cause = cause
    findings = []
    closes = [Int](repeating: 0, count: Severity.allCases.count)
    unknowns = 0
    score = Score()
  }
}

extension Mend {
  /// All failures that it closes.
  public var closesCount: Int { closes.reduce(0, +) }

  /// The worst failure that it closes; nil where it closes none.
  public var severity: Severity? { Severity.allCases.last { closes[Int($0.rawValue)] > 0 } }

  /// What kind of thing is to be done.
  public var kind: Cause.Kind {
    switch cause {
    case .change(let cause): cause.kind
    case .check: .setting
    case .gap: .call
    }
  }

  mutating func add(_ finding: Finding, at position: Int) {
    findings.append(UInt32(position))
    switch finding.status {
    case .fail: closes[Int(finding.severity.rawValue)] += 1
    case .unknown: unknowns += 1
    case .pass, .notApplicable: break
    }
  }
}
