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
    let read = FileRun(contexts: contexts, folder: folder, options: options, counter: counter)
    let cancellation = options.cancellation
    let parts = options.pool.map(
      count: runs.count,
      in: .reading,
      cancellation: cancellation,
      tools: { FileTools() },
      body: { number, tools in read.part(runs[number], &tools) }
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
private final class ProgressCounter: Sendable {
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

/// Reads one run of files.
private struct FileRun: Sendable {
  let contexts: [FileReading.Context]
  let folder: SnapshotFolder
  let options: SnapshotReader.Options
  let counter: ProgressCounter

  func part(_ run: Range<Int>, _ tools: inout FileTools) -> ReadingPlan.Part? {
    var part = ReadingPlan.Part()
    var rows = Fragment()
    for index in run {
      if options.cancellation.isCancelled { return nil }
      read(index, into: &part, &rows, &tools)
      counter.add(files: 1, bytes: contexts[index].file.size)
    }
    part.fragment = rows.sealed()
    return part
  }

  private func read(
    _ index: Int,
    into part: inout ReadingPlan.Part,
    _ rows: inout Fragment,
    _ tools: inout FileTools
  ) {
    let context = contexts[index]
    guard let reader = OperationReader.of(context.operation) else { return }
    do throws(SnapshotProblem.Kind) {
      try tools.file.load(folder.systemPath(context.file.path), limit: options.maximumFileSize)
    } catch .emptyFile {
      return noteEmpty(index, into: &part)
    } catch {
      part.problems.append(SnapshotProblem(file: context.file.path, kind: error))
      let lost = context.file.parameter.map { FileReading.ResourceError(parameter: $0, absence: .failed) }
      part.outcomes.append(.init(context: index, isIncomplete: true, errors: lost.map { [$0] } ?? []))
      return
    }
    let texts = tools.texts ?? RecentTexts(context.interner)
    tools.texts = texts
    var reading = FileReading(context, innerParser: tools.innerParser, texts: texts, fragment: rows)
    rows = Fragment()
    reading.read(tools.file, parser: tools.parser, reader: reader)
    part.problems += reading.problems.list
    part.outcomes.append(
      .init(
        context: index,
        isIncomplete: reading.isIncomplete,
        errors: reading.errors,
        pages: reading.pages
      )
    )
    rows = reading.fragment
  }

  /// The CLI prints nothing where an answer has no members at all: the call was made, and there is none.
  ///
  /// A call whose answer always has members leaves an empty file only when its error went elsewhere; for others nothing
  /// tells the two apart.
  private func noteEmpty(_ index: Int, into part: inout ReadingPlan.Part) {
    let context = contexts[index]
    part.outcomes.append(.init(context: index, isIncomplete: false, errors: []))
    if context.file.form == .lines || context.operation.printsNothing { return }
    part.problems.append(SnapshotProblem(file: context.file.path, kind: .emptyAnswer))
  }
}
