/// Pieces of Markdown.
enum MarkdownText {
  /// Text of a snapshot or a person: in a code span nothing is markup, a link or HTML.
  static func code(_ text: String) -> String {
    let visible = text.visible
    guard !visible.isEmpty else { return "–" }
    let fence = String(repeating: "`", count: longestRun(in: visible) + 1)
    let needsSpace = visible.hasPrefix("`") || visible.hasSuffix("`") || visible.allSatisfy { $0 == " " }
    let padding = needsSpace ? " " : ""
    return fence + padding + visible + padding + fence
  }

  /// The same in a cell of a table, where a bar would end the cell even within code.
  static func codeCell(_ text: String) -> String {
    code(text).reduce(into: "") { $0 += $1 == "|" ? "\\|" : "\($1)" }
  }

  /// A block of code that nothing within can end.
  static func block(_ text: String) -> String {
    let visible = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }
    let lines = visible.joined(separator: "\n")
    let fence = String(repeating: "`", count: max(3, longestRun(in: lines) + 1))
    return "\(fence)sh\n\(lines)\n\(fence)\n"
  }

  /// Words of the catalogue, with what Markdown would read as markup taken literally.
  static func words(_ text: String) -> String {
    text.visible.reduce(into: "") { $0 += "\\`*_[]<>|#&~".contains($1) ? "\\\($1)" : "\($1)" }
  }

  private static func longestRun(in text: String) -> Int {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
