import Exports
import Foundation
import Glibc
import Testing

@Suite final class ExportFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "export-" + UUID().uuidString).path()

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ text: String, to path: String, outside snapshot: String? = nil, mayReplace: Bool = false) throws
  {
    try ExportFile(path: path, outside: snapshot.map { ProtectedFolder($0) }).write(mayReplace: mayReplace) {
      try $0(Array(text.utf8))
    }
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  @Test func writesWholeFilesAndLeavesNothingElse() throws {
    try write("one", to: folder + "/a.csv")
    #expect(try text(folder + "/a.csv") == "one")
    #expect(try names == ["a.csv"])
  }

  @Test func replacesOnlyWithAgreementAndKeepsPermissions() throws {
    let path = folder + "/a.csv"
    try write("one", to: path)
    chmod(path, 0o640)
    #expect(ExportFile(path: path, outside: nil).needsAgreement)
    #expect(throws: ExportFileError.exists(path)) { try write("two", to: path) }
    #expect(try text(path) == "one")
    try write("two", to: path, mayReplace: true)
    #expect(try text(path) == "two")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try names == ["a.csv"])
  }

  @Test func aFailureHalfWayLeavesThePlaceAsItWas() throws {
    struct Stop: Error {}
    let path = folder + "/a.csv"
    try write("one", to: path)
    #expect(throws: Stop.self) {
      try ExportFile(path: path, outside: nil).write(mayReplace: true) { sink in
        try sink([1, 2, 3])
        throw Stop()
      }
    }
    #expect(try text(path) == "one")
    #expect(try names == ["a.csv"])
  }

  @Test func neverWritesIntoTheSnapshotByWhateverName() throws {
    let snapshot = folder + "/snapshot"
    try FileManager.default.createDirectory(atPath: snapshot + "/inner", withIntermediateDirectories: true)
    try write("data", to: snapshot + "/a.json")
    try FileManager.default.createSymbolicLink(atPath: folder + "/door", withDestinationPath: snapshot + "/inner")
    try FileManager.default.createSymbolicLink(atPath: folder + "/link.json", withDestinationPath: snapshot + "/a.json")
    let paths = [
      snapshot + "/new.csv", snapshot + "/a.json", snapshot + "/inner/../b.csv", folder + "/door/c.csv",
      folder + "/link.json",
    ]
    for path in paths {
      #expect(throws: ExportFileError.insideSnapshot(path)) {
        try write("x", to: path, outside: snapshot + "/", mayReplace: true)
      }
    }
    #expect(try text(snapshot + "/a.json") == "data")
    try write("x", to: folder + "/snapshot-2.csv", outside: snapshot)
  }

  /// Another mount of the folder, or of a folder in it, leads into it as well; needs the right to mount.
  @Test(arguments: ["", "/inner"])
  func anotherMountOfTheSnapshotIsTheSnapshot(inner: String) throws {
    let (snapshot, mount) = (folder + "/snapshot", folder + "/mount")
    for path in [snapshot + "/inner", mount] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    guard Glibc.mount(snapshot + inner, mount, nil, UInt(MS_BIND), nil) == 0 else { return }
    defer { umount(mount) }
    let path = mount + "/new.csv"
    #expect(throws: ExportFileError.insideSnapshot(path)) { try write("x", to: path, outside: snapshot) }
    try write("x", to: folder + "/beside.csv", outside: snapshot)
  }

  /// `NAME_MAX` of Linux is 255 bytes; what is written beside the place has a name of its own length.
  @Test(arguments: 243...255)
  func aNameMayBeAsLongAsNamesMayBe(length: Int) throws {
    let path = folder + "/" + String(repeating: "é", count: length / 2) + (length % 2 == 1 ? "x" : "")
    try write("one", to: path)
    try write("two", to: path, mayReplace: true)
    #expect(try text(path) == "two")
    #expect(try names.count == 1)
  }

  @Test func foldersAndMissingFoldersAreRefused() {
    #expect(throws: ExportFileError.isFolder(folder)) { try write("x", to: folder, mayReplace: true) }
    let path = folder + "/none/a.csv"
    #expect(throws: ExportFileError.failed(path, errno: ENOENT)) { try write("x", to: path) }
  }

  @Test func aDeviceIsWrittenToAndNeverReplaced() throws {
    try write("x", to: "/dev/null")
    #expect(throws: ExportFileError.failed("/dev/full", errno: ENOSPC)) { try write("x", to: "/dev/full") }
    var status = stat()
    #expect(stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }
}
