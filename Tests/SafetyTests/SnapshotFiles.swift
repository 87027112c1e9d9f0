import Foundation

/// The files of a snapshot in memory, by their paths.
struct SnapshotFiles: Sendable {
  var files: [String: [UInt8]]

  /// `Fixtures/complete`: every check fails somewhere in it, every call that is read has a file, and files hold only
  /// fields that are read.
  ///
  /// Made on 2026-11-28 from `Snapshots/demo`, by taking away whatever no check needs to fail, and by adding records of
  /// the other calls.
  static func complete() throws -> SnapshotFiles {
    let root = Bundle.module.bundleURL.appending(path: "Fixtures/complete")
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let url = root.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files[path] = Array(try Data(contentsOf: url))
    }
    return SnapshotFiles(files: files)
  }
}

/// A snapshot on the disk of which one file after another is changed and put back.
final class SnapshotCopy {
  let path: String
  private let original: SnapshotFiles

  init(_ files: SnapshotFiles) throws {
    original = files
    path = FileManager.default.temporaryDirectory.appending(path: "safety-\(UUID().uuidString)").path
    for (file, bytes) in files.files { try write(bytes, to: file) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Calls `body` while a file has other bytes.
  func with<Result>(_ bytes: [UInt8], in file: String, _ body: () throws -> Result) throws -> Result {
    try write(bytes, to: file)
    let result = try body()
    try write(original.files[file] ?? [], to: file)
    return result
  }

  private func write(_ bytes: [UInt8], to file: String) throws {
    let url = URL(filePath: path).appending(path: file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
}
