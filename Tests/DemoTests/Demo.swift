import AWSNames
import Checks
import Foundation
import Inventory
import SnapshotFormats

/// The bundled demo, read once for all tests.
enum Demo {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots/demo")

  static let read = SnapshotReader.read(folder.path)

  /// Nil where the demo cannot be read.
  static let engine = read.flatMap { result in
    Day("2026-11-21").map { CheckEngine(CheckContext(inventory: result.inventory, asOf: $0)) }
  }
}
