import AWSNames
import Checks
import Foundation
import Inventory
import SnapshotFormats
import TestSupport
import Testing

/// Whatever a snapshot lacks: a check that cannot tell says so by calls that it names.
@Suite struct MissingCallTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let fixtures = ["Tests/CommandTests/Fixtures/access", "Tests/CommandTests/Fixtures/two-functions"]

  @Test func theDemoIsToldOfByCallsThatChecksName() throws {
    let demo = Self.root.appending(path: "Snapshots/demo")
    try expectNamed(in: demo)
    let services = Set(Operation.allCases.map(\.service)).sorted()
    // Several at a time: each is missing once, beside others every time that the list grows.
    let parts = 5
    for part in 0..<parts {
      let missing = services.indices.filter { $0 % parts == part }.map { services[$0] + "-" }
      try withCopy(of: demo, without: { name in missing.contains { name.hasPrefix($0) } }) { try expectNamed(in: $0) }
    }
  }

  @Test(arguments: fixtures)
  func aFixtureIsToldOfByCallsThatChecksName(_ path: String) throws {
    try expectNamedWithoutEachCall(in: Self.root.appending(path: path))
  }

  @Test func aFleetIsToldOfByCallsThatChecksName() throws {
    try withFolder { folder in
      _ = try Fleet(functions: 24, accounts: 2, seed: 5).write(to: folder)
      try expectNamedWithoutEachCall(in: folder)
    }
  }

  // MARK: Snapshots with less in them

  private func expectNamedWithoutEachCall(in snapshot: URL) throws {
    try expectNamed(in: snapshot)
    for call in Operation.allCases {
      let files = [call.name, call.name + ".json", call.name + ".json.gz"]
      try withCopy(of: snapshot, without: files.contains) { copy in
        if let copy { try expectNamed(in: copy) }
      }
    }
  }

  /// A copy in which no file or folder has such a name; nil when nothing had one.
  private func withCopy(of snapshot: URL, without isLeftOut: (String) -> Bool, _ body: (URL?) throws -> Void) throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: snapshot.path).sorted()
    let kept = paths.filter { !$0.split(separator: "/").map(String.init).contains(where: isLeftOut) }
    guard kept.count < paths.count else { return try body(nil) }
    try withFolder { copy in
      for path in kept {
        let (from, to) = (snapshot.appending(path: path), copy.appending(path: path))
        if try from.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
          try FileManager.default.createDirectory(at: to, withIntermediateDirectories: true)
        } else {
          try FileManager.default.copyItem(at: from, to: to)
        }
      }
      try body(copy)
    }
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "missing-calls-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try body(folder)
  }

  private func expectNamed(in snapshot: URL?) throws {
    guard let snapshot else { return }
    let inventory = try #require(SnapshotReader.read(snapshot.path)).inventory
    let context = CheckContext(inventory: inventory, asOf: try #require(Day("2026-11-21")))
    for check in Check.all {
      for type in check.subjects {
        for row in 0..<UInt32(inventory.count(of: type)) {
          guard case .unknown(let missing) = check.evaluate(context, ResourceID(type: type, row: row)) else { continue }
          let unnamed = Set(missing.map(\.operation)).subtracting(check.operations).map(\.name)
          #expect(!missing.isEmpty && unnamed.isEmpty, "\(check.id) lacks \(unnamed) in \(snapshot.lastPathComponent)")
        }
      }
    }
  }
}
