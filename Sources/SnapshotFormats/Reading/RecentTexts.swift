import Glibc
import Inventory

/// Remembers the numbers of short texts met lately: most fields hold one of a few values, such as `Active`.
///
/// It saves the interner's lock and its careful hash; a text that two entries fight over is looked up as before.
final class RecentTexts {
  private static let count = 1024
  private static let longest = 40

  private struct Entry {
    var number: UInt32 = 0
    var length: UInt32 = 0
  }

  private let interner: Interner
  private var entries = [Entry](repeating: Entry(), count: count)
  private let texts = UnsafeMutablePointer<UInt8>.allocate(capacity: count * longest)

  init(_ interner: Interner) { self.interner = interner }

  deinit { texts.deallocate() }

  /// The number that the interner gives a text.
  func intern(_ text: UnsafeBufferPointer<UInt8>) -> StringID {
    guard let start = text.baseAddress, text.count >= 4, text.count <= Self.longest else {
      return interner.intern(utf8: UnsafeRawBufferPointer(text))
    }
    let slot = Self.slot(start, text.count)
    let entry = entries[slot]
    let known = texts + slot * Self.longest
    if Int(entry.length) == text.count, memcmp(known, start, text.count) == 0 {
      return StringID(rawValue: entry.number)
    }
    let id = interner.intern(utf8: UnsafeRawBufferPointer(text))
    known.update(from: start, count: text.count)
    entries[slot] = Entry(number: id.rawValue, length: UInt32(text.count))
    return id
  }

  /// The ends of a text tell names of one kind apart better than their middle.
  private static func slot(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let bytes = UnsafeRawPointer(start)
    let first = bytes.loadUnaligned(as: UInt32.self)
    let last = bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
    let mixed = (UInt64(first) << 32 | UInt64(last)) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(count)
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }
}
