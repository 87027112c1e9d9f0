import Foundation

/// A folder of one test, gone with it.
final class TemporaryFolder: Sendable {
  private let root: URL

  init() {
    root = FileManager.default.temporaryDirectory.appending(path: "lambdascope-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func url(_ name: String) -> URL { root.appending(path: name) }

  func path(_ name: String) -> String { url(name).path }
}
