/// A fast hash of bytes, seeded anew for each pool so that no snapshot can be made to collide.
///
/// Eight bytes are folded at a time by a 64 × 64 → 128 bit multiplication, as wyhash does
/// (Wang Yi, "Modern non-cryptographic hash function and pseudorandom number generator", 2019).
struct ByteHash: Sendable {
  private let seed: UInt64

  init() { seed = .random(in: .min ... .max) | 1 }

  /// The hash of `bytes`.
  @inline(__always)
  func callAsFunction(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count) &* 0xA076_1D64_78BD_642F
    guard let start = bytes.baseAddress else { return fold(hash, 0xE703_7ED1_A0B4_28DB) }
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = fold(hash ^ start.loadUnaligned(fromByteOffset: offset, as: UInt64.self), 0xE703_7ED1_A0B4_28DB ^ seed)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return fold(hash ^ rest, 0x8EBC_6AF0_9C88_C6E3)
  }

  @inline(__always)
  private func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
