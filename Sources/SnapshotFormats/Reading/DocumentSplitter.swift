import Glibc

/// Finds JSON documents that stand one after another in a text, and what stands between them.
///
/// Concatenated pages, JSON lines under the name of a document, and the warning that a tool printed before its answer
/// all look like this; a document that is cut does not, since its brackets do not close.
struct DocumentSplitter {
  /// A run of bytes, counted from the start of the text.
  enum Piece: Hashable {
    /// An object or list whose brackets close.
    case document(Range<Int>)
    /// A line that is none.
    case words(Range<Int>)
    /// An object or list that does not end.
    case open(Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next piece; nil at the end.
  mutating func next() -> Piece? {
    while position < bytes.count, Self.separates(bytes[position]) { position += 1 }
    guard position < bytes.count else { return nil }
    let start = position
    guard bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") else {
      return .words(skipLine(from: start))
    }
    if let end = Self.end(ofDocumentAt: start, in: bytes) {
      position = end
      return .document(start..<end)
    }
    position = bytes.count
    return .open(start..<bytes.count)
  }

  /// Takes the rest of the line at a place as words, when what was found there is no document after all.
  mutating func skipLine(from start: Int) -> Range<Int> {
    let rest = UnsafeBufferPointer(rebasing: bytes[start...])
    let length = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
    position = start + length
    return start..<position
  }

  /// White space, commas between documents, and the record separator of RFC 7464.
  private static func separates(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || byte == UInt8(ascii: ",") || byte == 0x1E || byte == 0
  }

  /// Where the brackets that open at a place have closed; nil when they never do.
  private static func end(ofDocumentAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var depth = 0
    var isText = false
    var place = start
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\") where isText: place += 1
      case UInt8(ascii: "\""): isText.toggle()
      case _ where isText: break
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return place + 1 }
      default: break
      }
      place += 1
    }
    return nil
  }
}
