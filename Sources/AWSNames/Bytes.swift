public import Glibc

extension UnsafeRawBufferPointer {
  /// A part of the bytes, counted from its own beginning.
  func part(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: self[start..<end]) }

  /// Where a byte stands from a position on, nil where it does not.
  func firstIndex(of byte: Unicode.Scalar, from start: Int) -> Int? {
    var position = start
    while position < count {
      if self[position] == UInt8(ascii: byte) { return position }
      position += 1
    }
    return nil
  }

  /// Whether ASCII text stands at a position.
  func holds(_ text: StaticString, at start: Int) -> Bool {
    guard start >= 0, start + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { wanted in
      for place in 0..<wanted.count where self[start + place] != wanted[place] { return false }
      return true
    }
  }

  /// Whether ASCII text stands at the beginning.
  func begins(with text: StaticString) -> Bool { holds(text, at: 0) }

  /// Whether the bytes are this ASCII text.
  public func isText(_ text: StaticString) -> Bool { count == text.utf8CodeUnitCount && holds(text, at: 0) }

  /// Whether two buffers hold the same bytes.
  @inlinable @inline(__always)
  public func holdsSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let left = baseAddress, let right = other.baseAddress else { return true }
    return memcmp(left, right, count) == 0
  }

  /// Where ASCII text stands from a position on, nil where it does not.
  func firstPlace(of text: StaticString, from start: Int) -> Int? {
    let last = count - text.utf8CodeUnitCount
    var position = start
    while position <= last {
      if holds(text, at: position) { return position }
      position += 1
    }
    return nil
  }
}
