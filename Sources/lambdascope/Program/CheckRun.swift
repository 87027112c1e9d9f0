import Checks
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

  /// Runs all checks on all processors, and keeps what `others` names beside failures and unknowns.
  ///
  /// - Throws: `CommandFailure` when a signal came.
  static func over(
    _ context: CheckContext,
    keeping others: Set<FindingStatus> = [],
    _ line: ProgressLine
  ) async throws -> CheckRun {
    let engine = CheckEngine(context)
    let progress = CheckProgress()
    let cancellation = Cancellation {
      line.show("checking \(progress.completedCount) of \(progress.totalCount) resources")
      return Interruption.hasCome
    }
    let findings = await engine.run(
      workers: processorCount(),
      keeping: others,
      progress: progress,
      cancellation: cancellation
    )
    line.clear()
    try Interruption.check()
    guard let findings else { throw CommandFailure(.partial, "the checks were given up") }
    return CheckRun(engine: engine, findings: findings)
  }
}
