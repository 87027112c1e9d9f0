import Foundation

/// A shell in which `aws` only writes down what it was called with; its files go away with its last user.
public final class RecordingShell: Sendable {
  /// What came of a script.
  public struct Outcome: Sendable {
    /// The arguments of every call of `aws`, in order.
    public var calls: [[String]]
    /// The files it made, and what the shell said; nothing where nothing else was done.
    public var traces: [String]
  }

  private let path: String
  private let options: [String]
  private let isInteractive: Bool
  private let folder: URL

  /// A shell by its path and options; an interactive one reads a script as if a person typed it.
  ///
  /// - Throws: When its folder cannot be made.
  public init(_ path: String, _ options: [String] = [], isInteractive: Bool = false) throws {
    self.path = path
    self.options = options
    self.isInteractive = isInteractive
    folder = FileManager.default.temporaryDirectory.appending(path: "lambdascope-" + UUID().uuidString)
    for name in ["bin", "work"] {
      try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    let recorder = """
      #!/bin/sh
      { printf '%s\\0' "$#"; for word do printf '%s\\0' "$word"; done; } >>"$RECORD"
      """
    let aws = folder.appending(path: "bin/aws")
    try Data(recorder.utf8).write(to: aws)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: aws.path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs a script to its end.
  ///
  /// - Throws: When the shell cannot be started.
  public func run(_ script: String) throws -> Outcome {
    let record = folder.appending(path: "record")
    let file = folder.appending(path: "script")
    let said = folder.appending(path: "said")
    try Data((script + "\n").utf8).write(to: file)
    for file in [record, said] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = options + (isInteractive ? [] : [file.path])
    process.currentDirectoryURL = folder.appending(path: "work")
    process.environment = [
      "PATH": folder.appending(path: "bin").path + ":/usr/bin:/bin", "RECORD": record.path, "LC_ALL": "C.UTF-8",
      "HOME": folder.path,
    ]
    process.standardInput = try isInteractive ? FileHandle(forReadingFrom: file) : FileHandle.nullDevice
    let output = try FileHandle(forWritingTo: said)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    var traces = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "work").path)
    let words = try String(decoding: Data(contentsOf: said), as: UTF8.self)
    // An interactive shell repeats what it reads.
    if !isInteractive, !words.isEmpty { traces.append(words) }
    return try Outcome(calls: Self.calls(Data(contentsOf: record)), traces: traces)
  }

  private static func calls(_ record: Data) -> [[String]] {
    var words = record.split(separator: 0, omittingEmptySubsequences: false).dropLast().map {
      String(decoding: $0, as: UTF8.self)
    }[...]
    var calls: [[String]] = []
    while let first = words.popFirst(), let count = Int(first) {
      calls.append(Array(words.prefix(count)))
      words = words.dropFirst(count)
    }
    return calls
  }
}
