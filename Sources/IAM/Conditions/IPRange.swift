import AWSNames
import JSON

/// A block of IPv4 or IPv6 addresses in CIDR form; an address alone is a block of one.
public struct IPRange: Hashable, Sendable {
  /// The first address, 4 or 16 bytes, host bits cleared.
  public let bytes: [UInt8]
  /// How many leading bits are fixed.
  public let prefixLength: Int

  /// The block that `text` names, nil when it names none.
  public init?(_ text: String) {
    let parts = text.parts(at: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = Self.ipv4(parts[0]) ?? Self.ipv6(parts[0]) else { return nil }
    let bits = address.count * 8
    var length = bits
    if parts.count == 2 {
      guard let given = Self.decimal(parts[1], atMost: bits) else { return nil }
      length = given
    }
    prefixLength = length
    bytes = address.enumerated().map { index, byte in
      let kept = max(0, min(8, length - index * 8))
      return kept == 0 ? 0 : byte & ~UInt8(truncatingIfNeeded: 0xFF >> kept)
    }
  }

  /// Whether every address of `other` lies in this block.
  public func contains(_ other: IPRange) -> Bool {
    guard bytes.count == other.bytes.count, other.prefixLength >= prefixLength else { return false }
    for (index, byte) in bytes.enumerated() {
      let kept = max(0, min(8, prefixLength - index * 8))
      guard kept > 0 else { return true }
      let mask = ~UInt8(truncatingIfNeeded: 0xFF >> kept)
      guard byte & mask == other.bytes[index] & mask else { return false }
    }
    return true
  }

  /// Whether blocks hold every IPv4 address; no caller has to use the other family.
  static func coverEveryAddress(_ blocks: [IPRange]) -> Bool {
    covers(blocks.filter { $0.bytes.count == 4 }, IPRange(bytes: [0, 0, 0, 0], prefixLength: 0))
  }

  /// Whether blocks hold all of another one, as a whole or its two halves.
  private static func covers(_ blocks: [IPRange], _ block: IPRange) -> Bool {
    let inside = blocks.filter { $0.contains(block) || block.contains($0) }
    if inside.contains(where: { $0.contains(block) }) { return true }
    guard !inside.isEmpty, block.prefixLength < 32 else { return false }
    var upper = block.bytes
    upper[block.prefixLength / 8] |= 0x80 >> UInt8(block.prefixLength % 8)
    return [block.bytes, upper].allSatisfy { covers(inside, IPRange(bytes: $0, prefixLength: block.prefixLength + 1)) }
  }

  private init(bytes: [UInt8], prefixLength: Int) {
    self.bytes = bytes
    self.prefixLength = prefixLength
  }

  /// Whether the block is no broader than what AWS still calls a fixed value: /8, or /32 for IPv6.
  ///
  /// Private IPv6 (fc00::/7) counts as limited. Source: S3 user guide, "The meaning of public", as known on 2026-11-21.
  public var isLimited: Bool {
    guard bytes.count == 16 else { return prefixLength >= 8 }
    return prefixLength >= 32 || (prefixLength >= 7 && bytes[0] & 0xFE == 0xFC)
  }
}

extension IPRange {
  /// A decimal number without sign, as AWS and inet_pton read it.
  private static func decimal(_ text: Substring, atMost limit: Int) -> Int? {
    guard (1...3).contains(text.utf8.count), text.utf8.allSatisfy(isDigit), let value = Int(text) else { return nil }
    return value <= limit ? value : nil
  }

  private static func ipv4(_ text: Substring) -> [UInt8]? {
    let parts = text.parts(at: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let octets = parts.compactMap { decimal($0, atMost: 255).map(UInt8.init) }
    return octets.count == 4 ? octets : nil
  }

  private static func ipv6(_ text: Substring) -> [UInt8]? {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard text.contains(":"), halves.count <= 2 else { return nil }
    guard let head = groups(halves[0], mayEndInIPv4: halves.count == 1) else { return nil }
    guard halves.count == 2 else { return head.count == 16 ? head : nil }
    guard let tail = groups(halves[1], mayEndInIPv4: true), head.count + tail.count <= 14 else { return nil }
    return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
  }

  private static func groups(_ text: Substring, mayEndInIPv4: Bool) -> [UInt8]? {
    guard !text.isEmpty else { return [] }
    var bytes: [UInt8] = []
    let parts = text.parts(at: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if mayEndInIPv4, index == parts.count - 1, let last = ipv4(part) {
        bytes += last
      } else {
        guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ hexDigit($0) != nil }),
          let group = UInt16(part, radix: 16)
        else { return nil }
        bytes += [UInt8(group >> 8), UInt8(truncatingIfNeeded: group)]
      }
    }
    return bytes
  }
}
