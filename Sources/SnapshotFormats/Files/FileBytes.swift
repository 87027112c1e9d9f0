import CZlib
import Glibc

/// The bytes of one file at a time, decompressed when need be, in memory kept from file to file.
///
/// Files are read, not mapped: a file that is cut while it is mapped ends the program.
struct FileBytes: ~Copyable {
  private var buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  /// What zlib gave for a compressed file.
  private var inflated: UnsafeMutableBufferPointer<UInt8>?

  init() { buffer = .allocate(capacity: 1 << 20) }

  deinit {
    buffer.deallocate()
    free(inflated?.baseAddress)
  }

  /// The bytes of the file loaded last.
  var bytes: UnsafeBufferPointer<UInt8> {
    inflated.map { UnsafeBufferPointer($0) } ?? UnsafeBufferPointer(rebasing: buffer[..<count])
  }

  /// Replaces the bytes by those of a file.
  ///
  /// - Throws: why it cannot be read; `limit` bounds the bytes after decompression.
  mutating func load(_ systemPath: String, isCompressed: Bool, limit: Int) throws(SnapshotProblem.Kind) {
    free(inflated?.baseAddress)
    inflated = nil
    count = 0
    try readAll(systemPath, limit: limit)
    if count == 0 { throw .emptyFile }
    if isCompressed { try inflate(limit: limit) }
  }

  private mutating func readAll(_ systemPath: String, limit: Int) throws(SnapshotProblem.Kind) {
    // Not blocking and not following: the file may have become a pipe or a link since the folder was looked through.
    let file = open(systemPath, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw .unreadable(errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard Int(status.st_size) <= limit else { throw .tooLarge }
    reserve(Int(status.st_size) + 1)
    while true {
      let amount = read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
      if amount == 0 { return }
      if amount < 0, errno == EINTR { continue }
      guard amount > 0 else { throw .unreadable(errno) }
      count += amount
      guard count <= limit else { throw .tooLarge }
      if count == buffer.count { reserve(buffer.count * 2) }
    }
  }

  private mutating func reserve(_ capacity: Int) {
    guard capacity > buffer.count else { return }
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(capacity, buffer.count * 2))
    _ = larger.update(fromContentsOf: buffer[..<count])
    buffer.deallocate()
    buffer = larger
  }

  private mutating func inflate(limit: Int) throws(SnapshotProblem.Kind) {
    let text = czl_inflate(buffer.baseAddress, count, limit)
    switch text.status {
    case CZL_OK: inflated = UnsafeMutableBufferPointer(start: text.bytes, count: text.length)
    case CZL_TOO_LARGE: throw .tooLarge
    case CZL_OUT_OF_MEMORY: throw .outOfMemory
    default: throw .damagedCompression
    }
    if text.length == 0 { throw .emptyFile }
  }
}
