import Foundation

/// The demo with credentials planted in it; the folder goes away with its last user.
final class PlantedSnapshot: Sendable {
  /// Where the demo lies.
  private static let demo = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots/demo")

  let url: URL
  /// How many texts hold one.
  let count: Int

  /// Plants a credential behind every text that is no name, id, time or word of AWS.
  static func inTexts(salt: UInt64) throws -> PlantedSnapshot {
    let copy = try copyOfDemo()
    var planter = TextPlanter(parts: try partsOfARNs(in: copy), salt: salt)
    for file in files(in: copy) { try planter.plant(in: file) }
    return PlantedSnapshot(copy, planter.count)
  }

  /// Plants a credential behind names of functions, roles, users, policies, queues and the like, wherever they stand.
  static func inNames() throws -> PlantedSnapshot {
    let copy = try copyOfDemo()
    let names = try partsOfARNs(in: copy).filter { $0.contains("-") && $0.utf8.count > 6 && !isRegion($0) }.sorted {
      ($1.utf8.count, $0) < ($0.utf8.count, $1)
    }
    var planter = NamePlanter(names)
    for file in files(in: copy) { try planter.plant(in: file) }
    return PlantedSnapshot(copy, planter.count)
  }

  private init(_ url: URL, _ count: Int) {
    self.url = url
    self.count = count
  }

  deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

  private static func copyOfDemo() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lambdascope-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let copy = folder.appending(path: "planted")
    try FileManager.default.copyItem(at: demo, to: copy)
    let gzip = try Process.run(URL(filePath: "/usr/bin/gzip"), arguments: ["-dr", copy.path])
    gzip.waitUntilExit()
    return copy
  }

  /// The files of answers.
  static func files(in folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.allObjects as? [URL] ?? [])
      .filter { ["json", "ndjson"].contains($0.pathExtension) && $0.lastPathComponent != "snapshot.json" }
      .sorted { $0.path < $1.path }
  }

  /// What ARNs are made of, behind the account: names by which rows find each other.
  private static func partsOfARNs(in folder: URL) throws -> Set<String> {
    var parts: Set<String> = []
    for file in files(in: folder) {
      let text = try String(contentsOf: file, encoding: .utf8).removingPercentEncoding ?? ""
      for arn in text.matches(of: #/arn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:[0-9]*:([A-Za-z0-9_/:.@+=-]+)/#) {
        parts.formUnion(arn.output.1.split { "/:".contains($0) }.map(String.init))
      }
      parts.formUnion(text.matches(of: #/[a-z]+-[0-9a-f]{8,17}\b/#).map { String($0.output) })
    }
    return parts
  }

  private static func isRegion(_ text: String) -> Bool { text.wholeMatch(of: #/[a-z]{2}-[a-z]+-[0-9]/#) != nil }
}

/// Plants by names, wherever they stand, also as parts of others and in names of files.
struct NamePlanter {
  private let names: [(name: String, planted: String)]
  private(set) var count = 0

  /// A planter of names, the longer ones first.
  init(_ names: [String]) {
    self.names = names.filter { name in
      // Words that files, calls and services are called by.
      !["aws-service-role", "service-role", "event-source-mapping", "layer-version"].contains(name)
    }.map { ($0, "\u{1}\($0.number)\u{2}") }
  }

  mutating func plant(in file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let planted = plant(in: text)
    if planted != text { try Data(planted.utf8).write(to: file) }
    let name = file.lastPathComponent
    let depth = file.deletingLastPathComponent().lastPathComponent
    // Files of one resource are called by it.
    guard depth.contains("-get-") else { return }
    let renamed = plant(in: name)
    if renamed != name {
      try FileManager.default.moveItem(at: file, to: file.deletingLastPathComponent().appending(path: renamed))
    }
  }

  private mutating func plant(in text: String) -> String {
    var text = text
    for (name, mark) in names where text.contains(name) { text = text.replacing(name, with: mark) }
    for (name, mark) in names where text.contains(mark) {
      count += 1
      text = text.replacing(mark, with: name + "_" + PlantedSecret.name(name.number))
    }
    return text
  }
}
