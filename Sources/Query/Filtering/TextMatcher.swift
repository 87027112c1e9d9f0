/// Looks for a text pattern in UTF-8.
struct TextMatcher {
  private let pieces: [[UInt8]]
  /// The piece when there is but one to be contained, its ASCII letters folded where case does not matter.
  private let needle: [UInt8]?
  private let isWhole: Bool
  private let folds: Bool
  /// Whether letters beyond ASCII have to be folded, which takes a string.
  private let foldsUnicode: Bool

  /// A matcher for texts that contain the pattern, or that are the pattern as a whole.
  init(_ pattern: TextPattern, isWhole: Bool) {
    let folds = !pattern.isCaseSensitive
    let foldsUnicode = folds && pattern.pieces.contains { !$0.utf8.allSatisfy { $0 < 0x80 } }
    self.folds = folds
    self.foldsUnicode = foldsUnicode
    pieces = pattern.pieces.map { Array((foldsUnicode ? $0.lowercased() : $0).utf8) }
    self.isWhole = isWhole
    let isPlain = !isWhole && pieces.count == 1 && !pieces[0].isEmpty
    needle = isPlain ? pieces[0].map { folds ? NaturalOrder.folded($0) : $0 } : nil
  }

  /// Whether the text matches.
  func matches(_ text: UnsafeRawBufferPointer) -> Bool {
    guard foldsUnicode else { return matchesBytes(text) }
    var lowercased = String(decoding: text, as: UTF8.self).lowercased()
    return lowercased.withUTF8 { matchesBytes(UnsafeRawBufferPointer($0)) }
  }

  /// Whether the text matches.
  func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches(UnsafeRawBufferPointer($0)) }
  }

  private func matchesBytes(_ text: UnsafeRawBufferPointer) -> Bool {
    if let needle { return needle.withUnsafeBufferPointer { TextMatcher.contains(text, $0, folds: folds) } }
    guard isWhole else { return find(pieces[...], in: text, from: 0) != nil }
    guard pieces.count > 1 else { return text.count == pieces[0].count && hasPiece(pieces[0], text, at: 0) }
    let (first, last) = (pieces[0], pieces[pieces.count - 1])
    guard text.count >= first.count + last.count, hasPiece(first, text, at: 0) else { return false }
    let end = text.count - last.count
    guard hasPiece(last, text, at: end) else { return false }
    guard let found = find(pieces[1..<pieces.count - 1], in: text, from: first.count) else { return false }
    return found <= end
  }

  /// The common case, without a call per piece.
  private static func contains(
    _ text: UnsafeRawBufferPointer,
    _ needle: UnsafeBufferPointer<UInt8>,
    folds: Bool
  ) -> Bool {
    guard text.count >= needle.count else { return false }
    let first = needle[0]
    // An ASCII letter differs from its capital in one bit; other bytes have no second form.
    let other = folds && first >= 0x61 && first <= 0x7A ? first & ~0x20 : first
    for start in 0...text.count - needle.count where text[start] == first || text[start] == other {
      var length = 1
      while length < needle.count {
        let byte = text[start + length]
        guard (folds ? NaturalOrder.folded(byte) : byte) == needle[length] else { break }
        length += 1
      }
      if length == needle.count { return true }
    }
    return false
  }

  /// The end of the pieces when they occur one behind the other; taking each as early as possible never misses one.
  private func find(_ pieces: ArraySlice<[UInt8]>, in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var start = start
    for piece in pieces where !piece.isEmpty {
      guard let found = position(of: piece, in: text, from: start) else { return nil }
      start = found + piece.count
    }
    return start
  }

  private func position(of piece: [UInt8], in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard text.count - start >= piece.count else { return nil }
    let first = folds ? NaturalOrder.folded(piece[0]) : piece[0]
    for position in start...text.count - piece.count {
      let byte = folds ? NaturalOrder.folded(text[position]) : text[position]
      if byte == first, hasPiece(piece, text, at: position) { return position }
    }
    return nil
  }

  @inline(__always)
  private func hasPiece(_ piece: [UInt8], _ text: UnsafeRawBufferPointer, at position: Int) -> Bool {
    for offset in piece.indices {
      let byte = text[position + offset]
      if byte != piece[offset], !folds || NaturalOrder.folded(byte) != NaturalOrder.folded(piece[offset]) {
        return false
      }
    }
    return true
  }
}
