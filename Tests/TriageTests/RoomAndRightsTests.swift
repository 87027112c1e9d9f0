import Checks
import Foundation
import Glibc
import TestSupport
import Testing
import Triage

/// Files of decisions for which there is no room, or no right (2026-11-28).
@Suite struct RoomAndRightsTests {
  let folder = TemporaryFolder()
  let finding = FindingID(check: "lambda-policy-public", resource: "arn:aws:lambda:us-east-1:111122223333:function:a")

  private var path: String { folder.path("triage.sqlite") }

  private func contents() throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(""))
    return try names.reduce(into: [:]) { $0[$1] = try Data(contentsOf: folder.url($1)) }
  }

  // MARK: Room

  /// No file may grow beyond a size, as on a disk that is full; whether the file is there already or not.
  @Test(arguments: [0, 512, 4_096, 10_000, 40_960, 65_536], [false, true])
  func withoutRoomNothingIsLost(limit: Int, isThere: Bool) async throws {
    if isThere { _ = try TriageFileState.whole.make(at: path, deciding: finding) }
    let before = try contents()
    await #expect(processExitsWith: .success) { [path = path as String, limit = limit as Int] in
      signal(SIGXFSZ, SIG_IGN)
      var bounds = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t(limit))
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &bounds)
      let many = (0..<5_000).map { FindingID(check: "lambda-no-owner", resource: "arn:\($0)") }
      do throws(TriageError) {
        _ = try TriageStore(path: path).apply(.note("n"), to: many, Occasion(author: "ana", at: 1, snapshotAt: 1))
        exit(1)
      } catch {
        exit("\(error)".contains(path) && !"\(error)".contains("\n") ? 0 : 2)
      }
    }
    let store = TriageStore(path: path)
    #expect(try store.decisions().count == (isThere ? 1 : 0))
    if isThere { #expect(try store.examine() == 1) }
    // What was begun and given up is put in order by whoever next writes.
    _ = try store.apply(.note("n"), to: [finding], Occasion(author: "ana", at: 1, snapshotAt: 1))
    #expect(try contents().keys.sorted() == ["triage.sqlite"])
    #expect(before.count <= 1)
  }

  // MARK: Rights

  /// Whoever owns neither the file nor its folder; the superuser becomes such a user first.
  @Test(
    arguments: TriageFileState.allCases.filter {
      $0.legibleCount == 1 && ![.earlierInUse, .heldForWriting].contains($0)
    },
    [[0o444, 0o555], [0o666, 0o555], [0o444, 0o777]]
  )
  func whoMayOnlyReadReads(_ state: TriageFileState, modes: [Int]) async throws {
    _ = try state.make(at: path, deciding: finding)
    let before = try contents()
    for name in before.keys { chmod(folder.path(name), mode_t(modes[0])) }
    chmod(folder.path(""), mode_t(modes[1]))
    defer { chmod(folder.path(""), 0o755) }
    await #expect(processExitsWith: .success) { [path = path as String, name = finding.description as String] in
      _ = setuid(65_534)
      let store = TriageStore(path: path)
      guard try store.decisions().keys.contains(where: { $0.description == name }) else { exit(1) }
      guard store.objection != nil else { exit(2) }
      do throws(TriageError) {
        _ = try store.apply(.note("n"), to: [], Occasion(author: "ana", at: 1, snapshotAt: 1))
        exit(3)
      } catch {
        exit("\(error)".contains("only read") ? 0 : 4)
      }
    }
    #expect(try contents() == before)
  }

  @Test func whoMayNotReadIsTold() async throws {
    _ = try TriageFileState.whole.make(at: path, deciding: finding)
    chmod(path, 0)
    await #expect(processExitsWith: .success) { [path = path as String] in
      _ = setuid(65_534)
      let store = TriageStore(path: path)
      for problem in [store.legibleDecisions().problem, store.objection] {
        guard "\(String(describing: problem))".contains("Permission denied") else { exit(1) }
      }
      exit(0)
    }
  }

  @Test(arguments: ["/proc/triage.sqlite", "/dev/null/triage.sqlite", "/dev/full", "/dev/zero"])
  func whereNoFileCanBeSaysSo(path: String) {
    let store = TriageStore(path: path)
    let error = #expect(throws: TriageError.self) {
      try store.apply(.note("n"), to: [finding], Occasion(author: "ana", at: 1, snapshotAt: 1))
    }
    #expect(error.map { "\($0)".contains(path) && !"\($0)".contains("\n") } == true)
  }
}
