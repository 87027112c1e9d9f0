import AWSNames
import Foundation

/// The demo as it would be in another partition: regions, ARNs and endpoints are that partition's, all else is the same.
struct PartitionTwin {
  let partition: Partition

  /// The words of a text as the partition has them.
  func translated(_ text: String) -> String {
    var text = text.replacing("arn:aws:", with: "arn:\(partition):")
    text = text.replacing("arn%3Aaws%3A", with: "arn%3A\(partition)%3A")
    for (region, twin) in regions {
      text = text.replacing(".\(region).amazonaws.com", with: ".\(twin).\(partition.dnsSuffix)")
      text = text.replacing(region, with: twin)
    }
    return text
  }

  /// Writes the twin of a snapshot to a folder that does not exist yet.
  func write(_ snapshot: URL, to folder: URL) throws {
    let manager = FileManager.default
    try manager.copyItem(at: snapshot, to: folder)
    let gunzip = try Process.run(URL(filePath: "/usr/bin/env"), arguments: ["gunzip", "-r", folder.path])
    gunzip.waitUntilExit()
    let found = manager.enumerator(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
    // Deepest first, so that no path changes below a file that is still to be moved.
    let files = (found?.allObjects as? [URL] ?? []).sorted { $0.path.utf8.count > $1.path.utf8.count }
    for file in files {
      if file.hasDirectoryPath == false, ["json", "ndjson"].contains(file.pathExtension) {
        let text = try String(contentsOf: file, encoding: .utf8)
        try translated(text).write(to: file, atomically: false, encoding: .utf8)
      }
      let name = translated(file.lastPathComponent)
      guard name != file.lastPathComponent else { continue }
      try manager.moveItem(at: file, to: file.deletingLastPathComponent().appending(path: name))
    }
  }

  /// The demo's regions and what stands for them, in the same order; those beyond the first are made up.
  private var regions: [(String, String)] {
    let stem = partition.firstRegion.split(separator: "-").dropLast(2).joined(separator: "-")
    return [
      ("us-east-1", partition.firstRegion), ("ap-southeast-2", "\(stem)-central-1"),
      ("eu-west-1", "\(stem)-central-2"),
    ]
  }
}
