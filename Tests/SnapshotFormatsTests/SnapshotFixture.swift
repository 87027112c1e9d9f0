import Inventory

@testable import SnapshotFormats

/// Reads a snapshot of the given files, most of which lie in one region of one account.
func read(_ files: [String: String], threads: Int = 2) throws -> SnapshotReader.Result {
  let folder = try TemporaryFolder()
  for (name, text) in files { try folder.write(text, to: name) }
  return try read(folder, threads: threads)
}

func read(_ folder: TemporaryFolder, threads: Int = 2) throws -> SnapshotReader.Result {
  guard let result = SnapshotReader.read(folder.path, options: .init(threads: threads)) else {
    throw ReadingWasCancelled()
  }
  return result
}

struct ReadingWasCancelled: Error {}

/// Reads one file of the region `us-east-1` of account 111122223333.
func readRegion(_ file: String, _ text: String) throws -> SnapshotReader.Result {
  try read(["111122223333/us-east-1/\(file)": text])
}

/// Reads one file of the services without a region of account 111122223333.
func readGlobal(_ file: String, _ text: String) throws -> SnapshotReader.Result {
  try read(["111122223333/global/\(file)": text])
}

extension Inventory {
  func list(_ id: ListID) -> [String] { lists[id].map { strings[$0] } }

  func names(_ functions: FunctionTable) -> [String] { functions.name.map { strings[$0] } }

  /// What is known of a call in a region of account 111122223333.
  func state(_ operation: Operation, _ region: String = "us-east-1") -> CoverageState? {
    guard let account = strings.id(of: "111122223333"), let region = strings.id(of: region) else { return nil }
    return links.scope(account: account, region: region).map { coverage.state(operation, in: $0) }
  }

  /// What is known of a call for a resource without an output of it.
  func absence(_ operation: Operation, _ resource: String) -> ResourceCoverage? {
    guard
      let account = strings.id(of: "111122223333"), let region = strings.id(of: "us-east-1"),
      let scope = links.scope(account: account, region: region)
    else { return nil }
    return coverage.absence(of: operation, for: strings.id(of: resource) ?? .empty, in: scope)
  }
}

/// A function as `list-functions` writes it, with further fields.
func functionJSON(_ name: String, account: String = "111122223333", _ more: String = "") -> String {
  let arn = "arn:aws:lambda:us-east-1:\(account):function:\(name)"
  return #"{"FunctionName": "\#(name)", "FunctionArn": "\#(arn)"\#(more.isEmpty ? "" : ", " + more)}"#
}
