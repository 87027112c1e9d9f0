@testable import SnapshotFormats
import Testing
import Workers

/// A snapshot on the disk of which one file after another is changed and put back; the others are read but once.
final class SnapshotDesk {
  let copy: SnapshotCopy
  let pool = WorkerPool(processors: 1)
  private let plan: ReadingPlan
  private let source: FileRun.Source
  private var parts: [ReadingPlan.Part] = []
  private var tools = FileTools()

  init(_ snapshot: SnapshotFiles) throws {
    copy = try SnapshotCopy(snapshot)
    let options = SnapshotReader.Options(pool: pool)
    plan = ReadingPlan(root: copy.path, options: options)
    let counter = ProgressCounter(plan.contexts) { _ in }
    source = FileRun.Source(contexts: plan.contexts, folder: plan.folder, options: options, counter: counter)
    for index in source.contexts.indices { parts.append(try part(index)) }
  }

  /// The snapshot as it is.
  func read() -> SnapshotReader.Result { plan.joined(parts) }

  /// The snapshot with other bytes in a file.
  func read(_ bytes: [UInt8], in file: String) throws -> SnapshotReader.Result {
    try copy.with(bytes, in: file) {
      guard let index = source.contexts.firstIndex(where: { $0.file.path == file }) else { return try readAll() }
      var parts = parts
      parts[index] = try part(index)
      return plan.joined(parts)
    }
  }

  /// The snapshot as it lies on the disk, every file read anew as for anybody.
  func readAll() throws -> SnapshotReader.Result {
    try #require(SnapshotReader.read(copy.path, options: .init(pool: pool)))
  }

  /// What one file holds, which knows the policies that stand in it by itself, so that it can be read again alone.
  private func part(_ index: Int) throws -> ReadingPlan.Part {
    var contexts = source.contexts
    contexts[index].documents = DocumentRegistry()
    let source = FileRun.Source(
      contexts: contexts,
      folder: source.folder,
      options: source.options,
      counter: source.counter
    )
    return try #require(FileRun.part(of: index..<(index + 1), source, &tools))
  }
}
