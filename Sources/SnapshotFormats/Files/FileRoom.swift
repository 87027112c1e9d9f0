/// The memory that one file may take while it is read: its text, and besides it the offsets and nodes of its JSON.
struct FileRoom: Hashable, Sendable {
  /// In bytes, for everything.
  let bytes: Int
  /// The most bytes of the text, decompressed.
  let text: Int

  /// What a file of some size takes, generously; the answers of AWS need half of it.
  ///
  /// Of a compressed file only its packed size is known beforehand. Texts of JSON shrink to a twentieth at most.
  init(ofFile size: Int, isCompressed: Bool) {
    text = max(isCompressed ? size * 20 : size, 1 << 12)
    bytes = text * Self.bytesOfByte
  }

  /// What the largest file may take.
  init(all bytes: Int) {
    self.bytes = bytes
    text = bytes / 2
  }

  /// A byte of text, an offset of four bytes for each seventh or so, and a node of sixteen for each tenth.
  private static let bytesOfByte = 6
}
