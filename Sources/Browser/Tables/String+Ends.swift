import Screen

extension String {
  /// The text with its middle left out, in so many columns; most of them go to the end, which tells ids apart.
  func keepingEnds(_ columns: Int, _ glyphs: Glyphs) -> String {
    guard columns > 6, TextWidth.columns(of: self) > columns else { return self }
    let head = TextWidth.prefix(of: self[...], columns: (columns - 1) / 3)
    var left = columns - 1 - head.columns
    var start = endIndex
    while start > head.end {
      let before = index(before: start)
      left -= TextWidth.columns(of: self[before])
      guard left >= 0 else { break }
      start = before
    }
    return "\(self[..<head.end])\(glyphs[.ellipsis])\(self[start...])"
  }
}
