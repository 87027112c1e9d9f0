import Browser
import Foundation

/// What the explorer remembers of the last session: where the user was, the theme, and lines of prompts.
struct SessionFile {
  private struct Contents: Codable {
    var view: String?
    var theme: String?
    var entered: [String: [String]]?
  }

  let path: String

  init(path: String) { self.path = path }

  /// The last session; an empty one when there is none or it cannot be read.
  func read() -> (view: String?, theme: String?, entered: [String: [String]]) {
    let contents = stored
    return (contents.view, contents.theme, contents.entered ?? [:])
  }

  /// Keeps a session; one that cannot be written is forgotten, which loses no work.
  func write(_ session: Session) {
    var contents = stored
    contents.view = "\(session.view)"
    contents.entered = Dictionary(session.entered.map { ("\($0.key)", Array($0.value.suffix(200))) }) { $1 }
    store(contents)
  }

  /// Keeps a theme for later sessions.
  func keepTheme(_ name: String) {
    var contents = stored
    contents.theme = name
    store(contents)
  }

  private var stored: Contents {
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    return (try? JSONDecoder().decode(Contents.self, from: bytes)) ?? Contents()
  }

  private func store(_ contents: Contents) {
    guard let bytes = try? JSONEncoder().encode(contents) else { return }
    let url = URL(fileURLWithPath: path)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    try? bytes.write(to: url, options: .atomic)
  }
}
