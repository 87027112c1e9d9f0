import Foundation
import Glibc
import Testing

@Suite struct OutputTests {
  private let snapshot = Program.snapshot
  /// `F_SETPIPE_SZ` of `linux/fcntl.h`, which the Glibc module leaves out.
  private static let setPipeSize: Int32 = 1031

  @Test func aFileIsNotReplacedUnlessForced() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/findings.csv"
    #expect(try Program("check", snapshot, "--format", "csv", "--output", path).status == 0)
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(written.hasPrefix("id,check,status,"))
    let refused = try Program("check", snapshot, "--format", "jsonl", "--output", path)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--force"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == written)
    #expect(try Program("check", snapshot, "--format", "jsonl", "--output", path, "--force").status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("{"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["findings.csv"])
  }

  @Test func theSnapshotIsNeverWrittenTo() throws {
    let path = snapshot + "/111122223333/eu-central-1/lambda-list-functions.json"
    let before = try Data(contentsOf: URL(filePath: path))
    let run = try Program("inventory", snapshot, "functions", "--output", path, "--force")
    #expect(run.status == 2)
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func aLostWriteIsNoSuccess() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let run = try Program("checks", output: full)
    #expect(run.status == 4)
    #expect(run.errors == "lambdascope: the output could not be written: No space left on device\n")
  }

  @Test func aReaderThatWentAwayEndsItQuietly() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try Program("checks", output: pipe.fileHandleForWriting)
    #expect(run.status == 128 + SIGPIPE)
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalEndsItWhileNobodyReads(signal: Int32) throws {
    let home = try TemporaryFolder()
    let pipe = Pipe()
    _ = fcntl(pipe.fileHandleForWriting.fileDescriptor, OutputTests.setPipeSize, 4096)
    let process = Program.process(["check", snapshot, "--all", "--format", "jsonl"], environment: [:], home: home.path)
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    try #require(waits { pipe.fileHandleForReading.hasBytes })
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
  }

  @Test(arguments: [
    ([:], [], false), (["CLICOLOR_FORCE": "1"], [], true), (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], [], false),
    (["NO_COLOR": "1"], ["--color", "16"], true), (["CLICOLOR_FORCE": "1"], ["--color", "never"], false),
  ])
  func coloursAreForTerminalsUnlessAskedFor(
    environment: [String: String],
    arguments: [String],
    isColored: Bool
  ) throws {
    let run = try Program(arguments: ["checks"] + arguments, environment: environment)
    #expect(run.output.contains("\u{1B}[") == isColored)
  }

  /// Whether something becomes true before a deadline.
  private func waits(_ isTrue: () -> Bool) -> Bool {
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline {
      if isTrue() { return true }
      usleep(5000)
    }
    return false
  }
}

extension FileHandle {
  /// Whether there is something to read.
  fileprivate var hasBytes: Bool {
    var state = pollfd(fd: fileDescriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) == 1 && state.revents & Int16(POLLIN) != 0
  }
}
