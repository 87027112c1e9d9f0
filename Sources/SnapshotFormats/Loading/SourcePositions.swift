public import Inventory
import Synchronization

/// The lines and columns of rows in their files, for people who open them in an editor.
///
/// The ends of a file's lines are found once and kept.
public final class SourcePositions: Sendable {
  private let documents: SourceDocuments
  private let inventory: Inventory
  private let lineStarts = Mutex<[RowID<SourceFile>: [UInt64]]>([:])

  /// The places of a snapshot's rows.
  public init(_ documents: SourceDocuments, _ inventory: Inventory) {
    self.documents = documents
    self.inventory = inventory
  }

  /// The line and the column in bytes, both from 1, where a row begins; nil when its file cannot be read any more.
  public func position(of row: Provenance) -> (line: Int, column: Int)? {
    lineStarts.withLock { known in
      if known[row.file] == nil || known[row.file]?.last.map({ $0 < row.offset }) == true {
        known[row.file] = starts(before: row)
      }
      guard let starts = known[row.file], !starts.isEmpty else { return nil }
      // The last line that begins at or before the row.
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] <= row.offset { low = middle + 1 } else { high = middle }
      }
      return low == 0 ? nil : (line: low, column: Int(row.offset - starts[low - 1]) + 1)
    }
  }

  /// Where lines begin up to the end of a row; none when the file cannot be read.
  private func starts(before row: Provenance) -> [UInt64] {
    var head = row
    head.offset = 0
    head.length = UInt32(clamping: row.offset + UInt64(row.length))
    guard let bytes = try? documents.bytes(of: head, in: inventory) else { return [] }
    var starts: [UInt64] = [0]
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(UInt64(place) + 1) }
    return starts
  }
}
