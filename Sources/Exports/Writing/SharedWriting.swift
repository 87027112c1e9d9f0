import Answers
import Workers

/// Writes long lists on all processors, in their order.
///
/// A round of stretches is written into memory side by side and then handed on, so that a list of any length takes the
/// memory of one round.
struct SharedWriting<Format: TableFormat> {
  let format: Format
  private let pool = WorkerPool()

  /// Records in a stretch: a millisecond's work or more, so that handing it out costs nothing beside it.
  static var size: Int { 1024 }

  /// Stretches in a round; more than there are processors, so that none waits long for the slowest.
  private static var round: Int { 4 * processorCount() }

  init(format: Format) { self.format = format }

  /// Ranges of the size of a stretch, longer where the list cannot be parted.
  private static func stretches(of records: some DivisibleRecords) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    while start < records.count {
      var end = min(records.count, start + size)
      while end < records.count, !records.canPart(before: end) { end += 1 }
      stretches.append(start..<end)
      start = end
    }
    return stretches
  }

  func write(_ records: some DivisibleRecords, to output: inout ByteOutput) throws {
    let stretches = Self.stretches(of: records)
    for start in stride(from: 0, to: stretches.count, by: Self.round) {
      let round = stretches[start..<min(stretches.count, start + Self.round)]
      let pieces = pool.map(count: round.count, in: .pages) { [format] number in
        let stretch = records.stretch(round[start + number])
        return Result { try ByteOutput.gathered { try format.write(records: stretch, to: &$0) } }
      }
      for piece in pieces {
        output.bytes += try piece.get()
        try output.settle()
      }
    }
  }
}
