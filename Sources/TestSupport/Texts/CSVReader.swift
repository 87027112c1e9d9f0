/// Reads comma-separated values by their bytes and by nothing but RFC 4180, as a reader that knows nothing of the writer.
public enum CSVReader {
  /// Why bytes are no such file.
  public struct Fault: Error, Equatable {
    /// The byte.
    public let offset: Int
  }

  /// The cells of each line; a line ends in a carriage return and a line feed.
  public static func lines(_ bytes: [UInt8]) throws(Fault) -> [[[UInt8]]] {
    var lines: [[[UInt8]]] = []
    var line: [[UInt8]] = []
    var at = 0
    while at < bytes.count {
      line.append(try cell(bytes, &at))
      guard at < bytes.count else { throw Fault(offset: at) }
      if bytes[at] == UInt8(ascii: ",") {
        at += 1
        continue
      }
      guard bytes[at...].starts(with: [0x0D, 0x0A]) else { throw Fault(offset: at) }
      at += 2
      lines.append(line)
      line = []
    }
    return lines
  }

  /// One cell; what follows it is a comma or the end of a line.
  private static func cell(_ bytes: [UInt8], _ at: inout Int) throws(Fault) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    guard at < bytes.count, bytes[at] == quote else {
      let cell = bytes[at...].prefix { $0 != UInt8(ascii: ",") && $0 != 0x0D && $0 != 0x0A }
      at += cell.count
      if let place = cell.firstIndex(of: quote) { throw Fault(offset: place) }
      return Array(cell)
    }
    var cell: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == quote {
        guard at < bytes.count, bytes[at] == quote else { return cell }
        at += 1
      }
      cell.append(byte)
    }
    throw Fault(offset: bytes.count)
  }
}
