import CZlib
import Glibc

/// The text of one file at a time, decompressed and turned to UTF-8 when need be, in memory kept from file to file.
///
/// Files are read, not mapped: a file that is cut while it is mapped ends the program.
struct FileBytes: ~Copyable {
  private var buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  /// What zlib or the change of encoding gave, for a file that is not text as it lies there.
  private var unpacked: UnsafeMutableBufferPointer<UInt8>?
  /// Where the text stands in those bytes: without a mark before it and what pads it behind.
  private var textRange = 0..<0
  /// What is worth a word though nothing is lost.
  private(set) var notes: [SnapshotProblem.Kind] = []

  init() { buffer = .allocate(capacity: 1 << 20) }

  deinit {
    buffer.deallocate()
    free(unpacked?.baseAddress)
  }

  /// The text of the file loaded last.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: all[textRange]) }

  /// How many bytes stand before the text: offsets count from the first byte of the file, decompressed.
  var textStart: Int { textRange.lowerBound }

  /// All bytes, with what is no part of the text.
  var all: UnsafeBufferPointer<UInt8> {
    unpacked.map { UnsafeBufferPointer($0) } ?? UnsafeBufferPointer(rebasing: buffer[..<count])
  }

  /// Replaces the text by that of a file.
  ///
  /// - Throws: why it cannot be read; `limit` bounds the bytes after decompression.
  mutating func load(_ systemPath: String, limit: Int) throws(SnapshotProblem.Kind) {
    free(unpacked?.baseAddress)
    unpacked = nil
    count = 0
    textRange = 0..<0
    notes = []
    try readAll(systemPath, limit: limit)
    switch Compression(all) {
    case .gzip:
      try inflate(limit: limit)
      if let inner = Compression(all) { throw .packed(inner) }
    case let packing?: throw .packed(packing)
    case nil: break
    }
    try findText()
  }

  /// Leaves out what editors and shells put around a text: marks, zeros that pad, the Ctrl-Z of DOS.
  private mutating func findText() throws(SnapshotProblem.Kind) {
    let (encoding, markLength) = TextEncoding.of(all)
    var start = markLength
    if encoding != .utf8 {
      let units = UnsafeBufferPointer(rebasing: all[markLength...])
      guard let text = TextEncoding.utf8(ofUTF16: units, isBigEndian: encoding == .utf16BigEndian) else {
        throw .outOfMemory
      }
      free(unpacked?.baseAddress)
      unpacked = text
      start = 0
      notes.append(.utf16)
    }
    let text = all
    var end = text.count
    while end > start, isPadding(text[end - 1]) { end -= 1 }
    while start < end, isPadding(text[start]) { start += 1 }
    if start == end { throw .emptyFile }
    textRange = start..<end
  }

  /// White space, zeros and Ctrl-Z.
  private func isPadding(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || byte == 0 || byte == 0x1A
  }

  private mutating func readAll(_ systemPath: String, limit: Int) throws(SnapshotProblem.Kind) {
    // Not blocking and not following: the file may have become a pipe or a link since the folder was looked through.
    let file = open(SystemPath.bytes(systemPath), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
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
    case CZL_OK: unpacked = UnsafeMutableBufferPointer(start: text.bytes, count: text.length)
    case CZL_TOO_LARGE: throw .tooLarge
    case CZL_OUT_OF_MEMORY: throw .outOfMemory
    default: throw .damagedCompression
    }
    if text.trailing_length > 0 { notes.append(.bytesBehindCompression(text.trailing_length)) }
  }
}
