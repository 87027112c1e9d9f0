import Browser
import Exports
import Foundation
import JSON

/// What the explorer remembers of the last session: where the user was, the theme, and lines of prompts.
struct SessionFile {
  fileprivate struct Contents {
    var view: String?
    var theme: String?
    var entered: [String: [String]] = [:]
  }

  private let path: String
  /// The folder of the snapshot, which nothing is written into.
  private let protected: ProtectedFolder

  init(_ options: ExplorerOptions) {
    path = options.sessionPath
    protected = ProtectedFolder(snapshot: options.snapshotPath)
  }

  /// The last session; an empty one when there is none or it cannot be read.
  func read() -> (view: String?, theme: String?, entered: [String: [String]]) {
    let contents = stored
    return (contents.view, contents.theme, contents.entered)
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
    return (try? JSONTree.parse(Array(bytes))).map { Contents($0) } ?? Contents()
  }

  private func store(_ contents: Contents) {
    guard !protected.holds(path) else { return }
    // What somebody has typed is to be there again as it was.
    let bytes = Data(JSONWriter.text(contents, secrets: .kept).utf8)
    let url = URL(fileURLWithPath: path)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    try? bytes.write(to: url, options: .atomic)
  }
}

extension SessionFile.Contents {
  /// What a file holds; what is not as it should be is as good as absent.
  fileprivate init(_ json: JSONTree) {
    view = json["view"]?.stringValue
    theme = json["theme"]?.stringValue
    guard case .object(let lists)? = json["entered"] else { return }
    for list in lists { entered[list.key] = list.value.elements?.compactMap(\.stringValue) }
  }
}

extension SessionFile.Contents: JSONWritable {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if let view { writer.member("view", view) }
      if let theme { writer.member("theme", theme) }
      writer.name("entered")
      writer.object { for (prompt, lines) in entered.sorted(by: { $0.key < $1.key }) { $0.member(prompt, lines) } }
    }
  }
}
