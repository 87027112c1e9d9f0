import Foundation

/// The files of this project, read through the path of the tests.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Swift files below a folder, sorted by path.
  static func swiftFiles(in folder: String) -> [URL] {
    let below = root.appending(path: folder)
    let found = FileManager.default.enumerator(at: below, includingPropertiesForKeys: nil)
    return (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
  }

  static func text(of file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  /// The path below the project's folder.
  static func name(of file: URL) -> String { String(file.path.dropFirst(root.path.count + 1)) }
}
