import Inventory
import Synchronization
import Workers

extension ReadingPlan {
  /// What a run of files beside each other gave.
  struct Part: Sendable {
    var fragment = SealedFragment()
    var problems: [SnapshotProblem] = []
    var outcomes: [Outcome] = []
  }

  /// What the reading of one file says about the coverage of its call.
  struct Outcome: Sendable {
    var context: Int
    var isIncomplete: Bool
    var errors: [FileReading.ResourceError]
    var pages = PageCount()
  }

  /// Reads the files on several threads; nil when it was cancelled.
  ///
  /// Files are taken in runs of some size, since a fragment for each of a million tiny ones would cost more than they.
  func readFiles(
    options: SnapshotReader.Options,
    progress: @escaping @Sendable (SnapshotReader.Progress) -> Void
  ) -> [Part]? {
    let runs = runsOfFiles()
    let counter = ProgressCounter(contexts, report: progress)
    let source = FileRun.Source(contexts: contexts, folder: folder, options: options, counter: counter)
    let cancellation = options.cancellation
    let parts = options.pool.map(
      count: runs.count,
      in: .reading,
      cancellation: cancellation,
      tools: { FileTools() },
      body: { number, tools in FileRun.part(of: runs[number], source, &tools) }
    )
    return cancellation.isCancelled ? nil : parts.compactMap { $0 }
  }

  private static let bytesOfRun = 1 << 20
  private static let filesOfRun = 256

  private func runsOfFiles() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for index in contexts.indices {
      bytes += contexts[index].file.size
      let isFull = bytes >= Self.bytesOfRun || index + 1 - start >= Self.filesOfRun
      guard isFull || index + 1 == contexts.count else { continue }
      runs.append(start..<(index + 1))
      start = index + 1
      bytes = 0
    }
    return runs
  }
}

/// Counts what all threads have read.
final class ProgressCounter: Sendable {
  private let state: Mutex<SnapshotReader.Progress>
  private let report: @Sendable (SnapshotReader.Progress) -> Void

  init(_ contexts: [FileReading.Context], report: @escaping @Sendable (SnapshotReader.Progress) -> Void) {
    let byteCount = contexts.reduce(0) { $0 + $1.file.size }
    state = Mutex(SnapshotReader.Progress(fileCount: contexts.count, byteCount: byteCount))
    self.report = report
  }

  func add(files: Int, bytes: Int) {
    state.withLock { progress in
      progress.files += files
      progress.bytes += bytes
      report(progress)
    }
  }
}
