import Foundation
import SnapshotFormats
import Workers

/// A snapshot's folder that is written anew for each input, in memory where the system has files there.
final class FuzzFolder: Sendable {
  /// The region that files lie in.
  static let region = "111122223333/us-east-1"

  private let root: URL
  private let pool = WorkerPool(processors: 1)

  init() {
    let memory = "/dev/shm"
    let base =
      FileManager.default.isWritableFile(atPath: memory)
      ? URL(filePath: memory, directoryHint: .isDirectory) : FileManager.default.temporaryDirectory
    root = base.appending(path: "lambdascope-fuzz-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Reads a snapshot of some files by their paths, with so much memory for them.
  func read(_ files: [String: [UInt8]], memory: Int = 1 << 24) throws(BrokenPromise) -> SnapshotReader.Result {
    defer { try? FileManager.default.removeItem(at: root) }
    do {
      for (path, bytes) in files {
        let url = root.appending(path: path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(bytes).write(to: url)
      }
    } catch {
      throw BrokenPromise("no file could be written: \(error)")
    }
    guard let result = SnapshotReader.read(root.path, options: .init(pool: pool, memory: memory)) else {
      throw BrokenPromise("reading was cancelled by nobody")
    }
    for problem in result.problems {
      try promise(!problem.sentence.isEmpty, "a problem without words")
      try promise(problem.offset ?? 0 >= 0, "a problem at \(problem.offset ?? 0)")
    }
    return result
  }
}
