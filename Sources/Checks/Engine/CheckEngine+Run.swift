import Access
import Inventory
import Synchronization

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
  /// Judges every resource, with so many workers side by side.
  ///
  /// The findings come in the same order whatever the number of workers: by resource, check, then ordinal. The answer
  /// is nil when the run was cancelled, by `isCancelled` or with the surrounding task.
  ///
  /// - Complexity: O(*resources* × *checks*).
  public func run(
    workers: Int,
    progress: CheckProgress = CheckProgress(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) async -> FindingSet? {
    let ranges = resourceRanges()
    progress.begin(total: ranges.reduce(0) { $0 + $1.rows.count })
    let next = SharedCounter()
    let tallies = await withTaskGroup(of: [(range: Int, tally: Tally)].self) { group in
      for _ in 0..<max(1, min(workers, ranges.count)) {
        group.addTask { work(through: ranges, next, progress, isCancelled) }
      }
      return await group.reduce(into: [Tally?](repeating: nil, count: ranges.count)) { tallies, done in
        for (range, tally) in done { tallies[range] = tally }
      }
    }
    // Screens show checks that read every principal once that is done, which no resource may have asked for.
    if catalogue.contains(where: \.readsEveryPrincipal), !isCancelled() { _ = context.access.routes }
    var whole = Tally(checkCount: catalogue.count)
    for tally in tallies {
      guard let tally else { return nil }
      whole.append(tally)
    }
    return FindingSet(
      inventory: context.inventory,
      findings: whole.findings,
      passCounts: whole.passCounts,
      notApplicableCounts: whole.notApplicableCounts
    )
  }

  private func work(
    through ranges: [ResourceRange],
    _ next: SharedCounter,
    _ progress: CheckProgress,
    _ isCancelled: @Sendable () -> Bool
  ) -> [(range: Int, tally: Tally)] {
    var done: [(range: Int, tally: Tally)] = []
    let context = context.brief
    while !isCancelled(), !Task.isCancelled {
      let position = next.take()
      guard position < ranges.count else { break }
      var tally = Tally(checkCount: catalogue.count)
      let range = ranges[position]
      for row in range.rows { judge(ResourceID(kind: range.kind, row: row), in: context, &tally) }
      done.append((position, tally))
      progress.advance(by: range.rows.count)
    }
    return done
  }

  /// Ranges small enough that workers finish together and a cancelled run stops soon.
  private func resourceRanges() -> [ResourceRange] {
    let size: UInt32 = 512
    var ranges: [ResourceRange] = []
    for kind in ResourceKind.allCases where !checksOfKind[Int(kind.rawValue)].isEmpty {
      let end = UInt32(context.inventory.count(of: kind))
      for start in stride(from: 0, to: end, by: Int(size)) {
        ranges.append(ResourceRange(kind: kind, rows: start..<min(end, start + size)))
      }
    }
    return ranges
  }
}

/// Some resources of one kind, side by side in their table.
private struct ResourceRange: Sendable {
  var kind: ResourceKind
  var rows: Range<UInt32>
}

/// Hands out numbers from 0, each once.
private final class SharedCounter: Sendable {
  private let value = Atomic<Int>(0)

  func take() -> Int { value.add(1, ordering: .relaxed).oldValue }
}
