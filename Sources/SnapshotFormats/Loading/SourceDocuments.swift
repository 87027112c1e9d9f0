import Glibc
public import Inventory

/// The raw JSON of rows, read from the snapshot's folder when somebody asks for it.
public struct SourceDocuments: Sendable {
  /// The most bytes that one file may have after decompression.
  private static let limit = 1 << 30

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
    if file.isCompressed { return try inflatedBytes(of: row, path) }
    return try storedBytes(of: row, path)
  }

  private func storedBytes(of row: Provenance, _ path: String) throws(SnapshotProblem.Kind) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw .unreadable(errno) }
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

  private func inflatedBytes(of row: Provenance, _ path: String) throws(SnapshotProblem.Kind) -> [UInt8] {
    var file = FileBytes()
    try file.load(path, isCompressed: true, limit: Self.limit)
    let end = Int(row.offset) + Int(row.length)
    guard end <= file.bytes.count else { throw .changed }
    return Array(file.bytes[Int(row.offset)..<end])
  }
}
