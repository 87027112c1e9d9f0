import Glibc
public import Inventory

/// The raw JSON of rows, read from the snapshot's folder when somebody asks for it.
public struct SourceDocuments: Sendable {
  /// The folder of the snapshot.
  public let root: String

  /// Documents of the snapshot in a folder.
  public init(root: String) { self.root = root }

  /// The bytes of a row's JSON as they stand in its file, decompressed.
  ///
  /// - Throws: why they cannot be read; `changed` when the file no longer has them.
  public func bytes(of row: Provenance, in inventory: Inventory) throws(SnapshotProblem.Kind) -> [UInt8] {
    let file = inventory.files[row.file.index]
    let path = "\(root)/\(inventory.strings[file.path])"
    return try isText(path) ? storedBytes(of: row, path) : unpackedBytes(of: row, path)
  }

  /// Whether a file is UTF-8 as it lies there, so that places in it are places of its text.
  private func isText(_ path: String) throws(SnapshotProblem.Kind) -> Bool {
    let file = try Self.opened(path)
    defer { close(file) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { head in
      let count = max(0, pread(file, head.baseAddress, head.count, 0))
      let bytes = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(head)[..<count])
      return Compression(bytes) == nil && TextEncoding.of(bytes).encoding == .utf8
    }
  }

  private static func opened(_ path: String) throws(SnapshotProblem.Kind) -> Int32 {
    let file = open(SystemPath.bytes(path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw .unreadable(errno) }
    return file
  }

  private func storedBytes(of row: Provenance, _ path: String) throws(SnapshotProblem.Kind) -> [UInt8] {
    let file = try Self.opened(path)
    defer { close(file) }
    var problem: Int32 = 0
    let wanted = Int(row.length)
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      while count < wanted {
        let place = off_t(row.offset) + off_t(count)
        let amount = pread(file, buffer.baseAddress.map { $0 + count }, wanted - count, place)
        if amount < 0 { problem = errno }
        guard amount > 0 else { return }
        count += amount
      }
    }
    if problem != 0 { throw .unreadable(problem) }
    guard bytes.count == wanted else { throw .changed }
    return bytes
  }

  private func unpackedBytes(of row: Provenance, _ path: String) throws(SnapshotProblem.Kind) -> [UInt8] {
    var file = FileBytes()
    try file.load(path, limit: SnapshotReader.Options.usualMemory)
    let end = Int(row.offset) + Int(row.length)
    guard end <= file.all.count else { throw .changed }
    return Array(file.all[Int(row.offset)..<end])
  }
}
