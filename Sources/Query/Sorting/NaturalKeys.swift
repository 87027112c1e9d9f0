import Inventory

/// Texts turned into bytes whose plain order is the natural one, to be sorted eight at a time.
///
/// Letters are folded; a number is a zero, its length without leading zeros, and its digits.
struct NaturalKeys {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]
  private let ids: [StringID]
  private let strings: StringPool

  init(_ ids: [StringID], _ strings: StringPool) {
    self.ids = ids
    self.strings = strings
    bytes.reserveCapacity(ids.count * 24)
    starts.reserveCapacity(ids.count + 1)
    var (bytes, starts) = (bytes, starts)
    strings.forEachUTF8(ids) { _, text in
      NaturalKeys.append(text, to: &bytes)
      starts.append(bytes.count)
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// The texts in order.
  func sorted() -> [StringID] {
    var chunks = ids.indices.map { Chunk(value: chunk(0, of: $0), position: UInt32($0)) }
    // Ranges that are equal in all chunks before the given one.
    var open = [(range: 0..<chunks.count, depth: 0)]
    while let (range, depth) = open.popLast() {
      if depth > 0 {
        for index in range { chunks[index].value = chunk(depth, of: Int(chunks[index].position)) }
      }
      chunks[range].sort { $0.value < $1.value }
      var start = range.lowerBound
      while start < range.upperBound {
        var end = start + 1
        while end < range.upperBound, chunks[end].value == chunks[start].value { end += 1 }
        if end - start > 1 {
          let goesOn = (start..<end).contains { length(of: Int(chunks[$0].position)) > (depth + 1) * 8 }
          if goesOn { open.append((start..<end, depth + 1)) } else { sortByBytes(&chunks[start..<end]) }
        }
        start = end
      }
    }
    return chunks.map { ids[Int($0.position)] }
  }

  /// Texts that read the same differ in case or leading zeros.
  private func sortByBytes(_ chunks: inout ArraySlice<Chunk>) {
    chunks.sort { strings.precedes(ids[Int($0.position)], ids[Int($1.position)]) }
  }

  private func length(of position: Int) -> Int { starts[position + 1] - starts[position] }

  /// Eight bytes of a key, the first one highest; zeros behind its end.
  private func chunk(_ depth: Int, of position: Int) -> UInt64 {
    let start = min(starts[position] + depth * 8, starts[position + 1])
    let end = min(start + 8, starts[position + 1])
    var value: UInt64 = 0
    for index in start..<end { value = value << 8 | UInt64(bytes[index]) }
    return end - start == 8 ? value : end == start ? 0 : value << UInt64(8 * (8 - (end - start)))
  }

  private static func append(_ text: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    var index = 0
    while index < text.count {
      guard NaturalOrder.isDigit(text[index]) else {
        bytes.append(NaturalOrder.folded(text[index]))
        index += 1
        continue
      }
      while index < text.count, text[index] == 0x30 { index += 1 }
      var end = index
      while end < text.count, NaturalOrder.isDigit(text[end]) { end += 1 }
      bytes.append(0x30)
      bytes.append(UInt8(clamping: end - index))
      bytes.append(contentsOf: text[index..<end])
      index = end
    }
  }

  private struct Chunk {
    var value: UInt64
    var position: UInt32
  }
}
