import Checks
import Inventory
import Query
import Workers

/// The checks, run over a snapshot.
struct CheckRun {
  let engine: CheckEngine
  let findings: FindingSet

  /// The findings as filters see them.
  var dataset: Dataset {
    var dataset = Dataset(
      inventory: engine.context.inventory,
      asOf: engine.context.asOf,
      checks: engine.catalogue,
      context: engine.context,
      details: { engine.details(of: $0) }
    )
    dataset.setFindings(findings)
    return dataset
  }

  /// Runs all checks on all processors.
  ///
  /// - Throws: `CommandFailure` when a signal came.
  static func over(_ context: CheckContext, _ line: ProgressLine) async throws -> CheckRun {
    let engine = CheckEngine(context)
    let progress = CheckProgress()
    let cancellation = Cancellation {
      line.show("checking \(progress.completedCount) of \(progress.totalCount) resources")
      return Interruption.hasCome
    }
    let findings = await engine.run(workers: processorCount(), progress: progress, cancellation: cancellation)
    line.clear()
    try Interruption.check()
    guard let findings else { throw CommandFailure(.partial, "the checks were given up") }
    return CheckRun(engine: engine, findings: findings)
  }

  /// The same run with what passed and what does not apply among the findings.
  func withPasses() -> CheckRun {
    let positions = Dictionary(uniqueKeysWithValues: engine.catalogue.enumerated().map { ($1.id, UInt16($0)) })
    var all: [Finding] = []
    for kind in ResourceKind.allCases {
      for row in 0..<UInt32(engine.context.inventory.count(of: kind)) {
        let resource = ResourceID(kind: kind, row: row)
        for (check, verdict) in engine.evaluate(resource) {
          all += verdict.findings(of: resource, check, at: positions[check.id] ?? 0)
        }
      }
    }
    let set = FindingSet(
      inventory: engine.context.inventory,
      findings: all,
      passCounts: findings.passCounts,
      notApplicableCounts: findings.notApplicableCounts
    )
    return CheckRun(engine: engine, findings: set)
  }
}

extension Verdict {
  /// What the verdict says, one finding a failure.
  fileprivate func findings(of resource: ResourceID, _ check: Check, at position: UInt16) -> [Finding] {
    func one(_ status: FindingStatus) -> [Finding] {
      [Finding(resource: resource, check: position, ordinal: 0, status: status, severity: check.severity)]
    }
    switch self {
    case .passes: return one(.pass)
    case .notApplicable: return one(.notApplicable)
    case .unknown: return one(.unknown)
    case .fails(let failures):
      return failures.enumerated().map { ordinal, failure in
        Finding(
          resource: resource,
          check: position,
          ordinal: UInt16(clamping: ordinal),
          status: .fail,
          severity: failure.severity
        )
      }
    }
  }
}
