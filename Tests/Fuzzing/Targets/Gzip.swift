/// Packs bytes without making them smaller, by nothing but RFC 1951 and RFC 1952: a reader of ours is tried by another
/// writer than its own library.
enum Gzip {
  static func stored(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var start = 0
    repeat {
      let length = min(bytes.count - start, 0xFFFF)
      packed.append(start + length == bytes.count ? 1 : 0)
      append(UInt64(length), 2, to: &packed)
      append(UInt64(length) ^ 0xFFFF, 2, to: &packed)
      packed += bytes[start..<start + length]
      start += length
    } while start < bytes.count
    append(UInt64(checksum(bytes)), 4, to: &packed)
    append(UInt64(bytes.count), 4, to: &packed)
    return packed
  }

  private static func append(_ number: UInt64, _ count: UInt64, to bytes: inout [UInt8]) {
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }

  /// CRC-32 as RFC 1952 defines it.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
    }
    return ~sum
  }
}
