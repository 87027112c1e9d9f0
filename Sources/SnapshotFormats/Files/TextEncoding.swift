import Glibc

/// How the text of a file is written as bytes, told by its mark or, without one, by where its zeros stand: JSON begins
/// with ASCII (RFC 4627, section 3).
enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian

  /// The encoding of bytes, and how many of them are its mark.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, markLength: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    guard bytes.count >= 2 else { return (.utf8, 0) }
    if bytes[0] != 0, bytes[0] < 0x80, bytes[1] == 0 { return (.utf16LittleEndian, 0) }
    if bytes[0] == 0, bytes[1] != 0, bytes[1] < 0x80 { return (.utf16BigEndian, 0) }
    return (.utf8, 0)
  }

  /// The UTF-8 of UTF-16 bytes behind their mark, to be freed with `free`; nil without memory.
  ///
  /// Surrogates without their half become U+FFFD; a byte too many at the end is left out.
  static func utf8(
    ofUTF16 bytes: UnsafeBufferPointer<UInt8>,
    isBigEndian: Bool
  ) -> UnsafeMutableBufferPointer<UInt8>? {
    let count = bytes.count / 2
    // A unit becomes three bytes at most; a pair of surrogates four.
    guard let memory = malloc(max(count * 3, 1)) else { return nil }
    let room = UnsafeMutableBufferPointer(start: memory.assumingMemoryBound(to: UInt8.self), count: count * 3)
    let units = (0..<count).lazy.map { position in
      let first = UInt16(bytes[2 * position])
      let second = UInt16(bytes[2 * position + 1])
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var length = 0
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) { byte in
      room[length] = byte
      length += 1
    }
    return UnsafeMutableBufferPointer(rebasing: room[..<length])
  }
}
