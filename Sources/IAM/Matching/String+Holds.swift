extension String {
  /// Whether the bytes of a text occur somewhere.
  ///
  /// For short texts that are looked for once per principal: `contains` prepares a table for every search, which costs
  /// more than the search.
  package func holds(_ text: StaticString) -> Bool {
    var whole = self
    return text.withUTF8Buffer { text in
      whole.withUTF8 { whole in
        guard let first = text.first else { return true }
        guard whole.count >= text.count else { return false }
        for start in 0...(whole.count - text.count) where whole[start] == first {
          if whole[start..<(start + text.count)].elementsEqual(text) { return true }
        }
        return false
      }
    }
  }
}
