extension StringProtocol {
  /// Whether another text has the same bytes; `==` would do with texts that look alike.
  public func isExactly(_ other: some StringProtocol) -> Bool {
    let same = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        UnsafeRawBufferPointer(left).holdsSameBytes(as: UnsafeRawBufferPointer(right))
      }
    }
    return (same ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}

extension String {
  /// Feeds the bytes, as ``isExactly(_:)`` tells texts apart.
  public func hashExactly(into hasher: inout Hasher) {
    var text = self
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    // No byte of UTF-8: what is fed behind the text is told from the text.
    hasher.combine(UInt8(0xFF))
  }
}
