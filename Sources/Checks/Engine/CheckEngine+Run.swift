import Access
import Inventory
import Synchronization
public import Workers

/// How far a run has come; read it from any thread while the run goes on.
public final class CheckProgress: Sendable {
  private let completed = Atomic<Int>(0)
  private let whole = Atomic<Int>(0)

  /// A run that has not begun.
  public init() {}

  /// Resources judged so far.
  public var completedCount: Int { completed.load(ordering: .relaxed) }

  /// Resources to judge.
  public var totalCount: Int { whole.load(ordering: .relaxed) }

  func begin(total: Int) {
    completed.store(0, ordering: .relaxed)
    whole.store(total, ordering: .relaxed)
  }

  func advance(by count: Int) { completed.add(count, ordering: .relaxed) }
}

extension CheckEngine {
  /// Judges every resource on the threads of a pool and on this one, which waits for the end.
  ///
  /// The findings come in the same order whatever the number of threads: by resource, check, then ordinal. The answer
  /// is nil when the run was cancelled. Failures and unknowns are kept, and of the other verdicts those that `others`
  /// names; the rest is counted.
  ///
  /// - Complexity: O(*resources* × *checks*).
  public func run(
    on pool: WorkerPool,
    keeping others: Set<FindingStatus> = [],
    progress: CheckProgress = CheckProgress(),
    cancellation: Cancellation = .never
  ) -> FindingSet? {
    let ranges = resourceRanges()
    progress.begin(total: ranges.reduce(0) { $0 + $1.rows.count })
    let readsPrincipals = rules.contains(where: \.readsEveryPrincipal)
    // Worked out by one thread, while others judge by all checks that can do without.
    if readsPrincipals { pool.start(in: .checks) { if !cancellation.isCancelled { _ = context.access.routes } } }
    guard let shared = SharedVerdicts(self, on: pool, cancellation) else { return nil }
    let tallies = judge(ranges, by: .single, shared, on: pool, keeping: others, cancellation) {
      progress.advance(by: $0.rows.count)
    }
    // Screens show checks that read every principal once that is done, which no resource may have asked for.
    if readsPrincipals, !cancellation.isCancelled { _ = context.access.routes }
    let rest = judge(ranges, by: .everyPrincipal, shared, on: pool, keeping: others, cancellation)
    guard let tallies, let rest else { return nil }
    var whole = Tally(checkCount: catalogue.count)
    for (tally, other) in zip(tallies, rest) { whole.append(tally.merged(with: other)) }
    return FindingSet(
      inventory: context.inventory,
      findings: whole.findings,
      passCounts: whole.passCounts,
      notApplicableCounts: whole.notApplicableCounts
    )
  }

  /// Judges every resource with so many threads side by side, none of which is one of Swift's own; nil when the run was
  /// cancelled, by itself or with the surrounding task.
  public func run(
    workers: Int,
    keeping others: Set<FindingStatus> = [],
    progress: CheckProgress = CheckProgress(),
    cancellation: Cancellation = .never
  ) async -> FindingSet? {
    let pool = WorkerPool(processors: workers)
    let ended = Cancellation { cancellation.isCancelled }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        pool.start(in: .checks) {
          continuation.resume(returning: run(on: pool, keeping: others, progress: progress, cancellation: ended))
        }
      }
    } onCancel: {
      ended.cancel()
    }
  }

  /// Judges ranges of resources by some of the checks; nil when the run was cancelled.
  private func judge(
    _ ranges: [ResourceRange],
    by part: CheckPart,
    _ shared: SharedVerdicts,
    on pool: WorkerPool,
    keeping others: Set<FindingStatus>,
    _ cancellation: Cancellation,
    done: @escaping @Sendable (ResourceRange) -> Void = { _ in }
  ) -> [Tally]? {
    let tallies = pool.map(count: ranges.count, in: .checks, cancellation: cancellation, tools: { context.brief }) {
      (number, context: inout CheckContext) -> Tally? in
      let range = ranges[number]
      var tally = Tally(checkCount: catalogue.count, keeping: others)
      let isJudged = checksOfType[Int(range.type.number)].contains { part.holds(rules[Int($0)]) }
      for row in isJudged ? range.rows : range.rows.prefix(0) {
        judge(ResourceID(type: range.type, row: row), in: context, &tally, by: part, shared: shared)
      }
      done(range)
      return tally
    }
    let judged = tallies.compactMap(\.self)
    return judged.count == tallies.count ? judged : nil
  }

  /// Ranges small enough that workers finish together and a cancelled run stops soon.
  private func resourceRanges() -> [ResourceRange] {
    let size: UInt32 = 512
    var ranges: [ResourceRange] = []
    for type in ResourceType.all where !checksOfType[Int(type.number)].isEmpty {
      let end = UInt32(context.inventory.count(of: type))
      for start in stride(from: 0, to: end, by: Int(size)) {
        ranges.append(ResourceRange(type: type, rows: start..<min(end, start + size)))
      }
    }
    return ranges
  }
}

/// Some resources of one type, side by side in their table.
private struct ResourceRange: Sendable {
  var type: ResourceType
  var rows: Range<UInt32>
}
