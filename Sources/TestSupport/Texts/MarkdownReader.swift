/// Reads rows of tables and code spans of Markdown by their scalars, as a reader that knows nothing of the writer.
///
/// Source: GitHub Flavored Markdown 0.29, "Tables (extension)" and "Code spans", as known on 2026-11-28.
public enum MarkdownReader {
  /// The cells of a row; a bar right behind a backslash is no end, and stands for itself.
  public static func cells(ofRow row: String) -> [String] {
    var cells: [[Unicode.Scalar]] = [[]]
    var isEscaped = false
    for scalar in row.unicodeScalars {
      if scalar == "|" {
        if isEscaped {
          cells[cells.count - 1][cells[cells.count - 1].count - 1] = scalar
        } else {
          cells.append([])
        }
      } else {
        cells[cells.count - 1].append(scalar)
      }
      isEscaped = scalar == "\\"
    }
    // A row begins and ends with a bar.
    return cells.dropFirst().dropLast().map { text(trimmed($0)) }
  }

  /// What a text shows when it is one code span and nothing else; nil when it is anything more.
  public static func code(_ markdown: String) -> String? {
    let scalars = Array(markdown.unicodeScalars)
    let fence = scalars.prefix { $0 == "`" }.count
    guard fence > 0 else { return nil }
    var at = fence
    while at < scalars.count {
      guard scalars[at] == "`" else {
        at += 1
        continue
      }
      let run = scalars[at...].prefix { $0 == "`" }.count
      if run == fence {
        return at + run == scalars.count ? text(content(Array(scalars[fence..<at]))) : nil
      }
      at += run
    }
    return nil
  }

  /// A space at either end belongs to the fence, unless there is nothing else.
  private static func content(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.first == " ", scalars.last == " ", scalars.contains(where: { $0 != " " }) else { return scalars }
    return Array(scalars.dropFirst().dropLast())
  }

  private static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let start = scalars.drop { $0 == " " }
    return Array(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }
}
