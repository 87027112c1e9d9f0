/// Text broken into lines that fit a width.
///
/// Lines break at blanks; a word that is too long breaks behind the separators of names and paths, so that an ARN stays
/// readable, and in the middle only when it has none. Line feeds in the text end a line.
public struct WrappedText: Hashable, Sendable {
  /// The lines; none is wider than the width asked for, unless a single glyph is.
  public let lines: [Substring]

  /// Breaks `text` into lines of at most `columns`, the lines after the first of each paragraph by `hanging` fewer.
  public init(_ text: String, columns: Int, hanging: Int = 0) {
    var lines: [Substring] = []
    let columns = max(1, columns)
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var rest = paragraph
      var limit = columns
      repeat {
        let end = WrappedText.lineEnd(in: rest, columns: limit)
        lines.append(WrappedText.trimmed(rest[..<end]))
        rest = rest[end...].drop { $0 == " " }
        limit = max(1, columns - hanging)
      } while !rest.isEmpty
    }
    self.lines = lines
  }

  /// Where the first line of `text` ends; always after at least one glyph.
  private static func lineEnd(in text: Substring, columns: Int) -> Substring.Index {
    let fitting = TextWidth.prefix(of: text, columns: columns).end
    if fitting == text.endIndex || text[fitting] == " " { return fitting }
    guard fitting > text.startIndex else { return text.index(after: text.startIndex) }
    let head = text[..<fitting]
    let words = head.drop { $0 == " " }
    if let blank = words.lastIndex(of: " ") { return text.index(after: blank) }
    if let separator = words.lastIndex(where: { separators.contains($0) }) { return text.index(after: separator) }
    return fitting
  }

  private static let separators: Set<Character> = ["/", ":", ",", "-", "_", ".", ";", "|", "=", "&", "?"]

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Draws the lines from `top` into a rectangle and answers how many were drawn.
  @discardableResult
  public func draw(in rectangle: Rectangle, on grid: inout CellGrid, from top: Int = 0, role: Role = .text) -> Int {
    let shown = lines.dropFirst(max(0, top)).prefix(rectangle.height)
    for (offset, line) in shown.enumerated() {
      grid.put(String(line), column: rectangle.column, row: rectangle.row + offset, width: rectangle.width, role: role)
    }
    return shown.count
  }
}
