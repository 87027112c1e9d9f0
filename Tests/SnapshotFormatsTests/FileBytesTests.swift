import Glibc
import Testing

@testable import SnapshotFormats

@Suite struct FileBytesTests {
  @Test func readsOneFileAfterTheOther() throws {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "long", count: 1_000_000), to: "long")
    try folder.write("short", to: "short")
    var file = FileBytes()
    try file.load(folder.path + "/long", limit: .max)
    #expect(file.bytes.count == 4_000_000)
    try file.load(folder.path + "/short", limit: .max)
    #expect(String(decoding: file.bytes, as: UTF8.self) == "short")
  }

  @Test(arguments: [("one-object", "{\"Functions\": []}"), ("two-members", "{\"Functions\": []}")])
  func decompresses(name: String, text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(try fixture("\(name).json.gz"), to: "file.gz")
    var file = FileBytes()
    try file.load(folder.path + "/file.gz", limit: 1000)
    #expect(String(decoding: file.bytes, as: UTF8.self) == text)
  }

  @Test(
    arguments: [
      ("unfolds-to-one-megabyte", 1 << 20, nil), ("unfolds-to-one-megabyte", (1 << 20) - 1, .tooLarge),
      ("unfolds-to-one-megabyte", 2000, .tooLarge), ("cut", 10_000, .damagedCompression),
      ("damaged", 10_000, .damagedCompression), ("one-object", 10, .tooLarge),
    ] as [(String, Int, SnapshotProblem.Kind?)]
  )
  func boundsWhatAFileUnfoldsTo(name: String, limit: Int, problem: SnapshotProblem.Kind?) throws {
    let folder = try TemporaryFolder()
    try folder.write(try fixture("\(name).json.gz"), to: "file.gz")
    #expect(loadProblem(folder.path + "/file.gz", limit: limit) == problem)
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty")
    try folder.createFolder("folder")
    try folder.link("link", to: "empty")
    try #require(mkfifo("\(folder.path)/pipe", 0o600) == 0)
    let problems = ["empty", "folder", "link", "pipe", "none"].map {
      loadProblem("\(folder.path)/\($0)", limit: 100)
    }
    #expect(problems == [.emptyFile, .notAFile, .unreadable(ELOOP), .notAFile, .unreadable(ENOENT)])
  }

  private func loadProblem(_ path: String, limit: Int) -> SnapshotProblem.Kind? {
    var file = FileBytes()
    do throws(SnapshotProblem.Kind) {
      try file.load(path, limit: limit)
    } catch {
      return error
    }
    return nil
  }
}
