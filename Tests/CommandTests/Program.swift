import Foundation
import TestSupport

/// A run of the real program, and what came of it.
struct Program {
  let status: Int32
  let output: String
  let errors: String

  /// Runs the program to its end.
  init(_ arguments: String..., environment: [String: String] = [:], output: FileHandle? = nil) throws {
    try self.init(arguments: arguments, environment: environment, output: output)
  }

  init(arguments: [String], environment: [String: String] = [:], output: FileHandle? = nil) throws {
    try self.init(output) { Program.process(arguments, environment: environment, home: $0) }
  }

  /// Runs a script of the shell, to which the program and its arguments are `"$@"`.
  init(shell script: String, arguments: [String], output: FileHandle? = nil) throws {
    try self.init(output) { home in
      let process = Program.process(arguments, environment: [:], home: home)
      process.arguments = ["-c", script, "sh", BuiltProduct.path(of: "lambdascope")] + arguments
      process.executableURL = URL(filePath: "/bin/sh")
      return process
    }
  }

  private init(_ output: FileHandle?, _ process: (_ home: String) -> Process) throws {
    let folder = try TemporaryFolder()
    let errors = folder.path + "/errors"
    let captured = folder.path + "/output"
    for path in [errors, captured] { try Data().write(to: URL(filePath: path)) }
    let process = process(folder.path)
    // Files rather than pipes: nobody has to read while the program writes.
    process.standardOutput = try output ?? FileHandle(forWritingTo: URL(filePath: captured))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = try String(contentsOfFile: captured, encoding: .utf8)
    self.errors = try String(contentsOfFile: errors, encoding: .utf8)
  }

  /// A process that has not started, with an environment of its own.
  static func process(_ arguments: [String], environment: [String: String], home: String) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: BuiltProduct.path(of: "lambdascope"))
    process.arguments = arguments
    process.environment = ["HOME": home, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(environment) { _, own in own }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// The lines of the output.
  var lines: [Substring] { output.split(whereSeparator: \.isNewline) }

  /// The lines of the output as JSON objects.
  var objects: [[String: Any]] {
    get throws {
      try lines.compactMap { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
    }
  }

  /// A snapshot of one account with two functions, of which `legacy` may be invoked by anyone.
  static let snapshot = Bundle.module.resourceURL?.appending(path: "Fixtures/two-functions").path() ?? ""
}

/// A folder that goes away with its last user.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "lambdascope-" + UUID().uuidString).path()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it.
  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
