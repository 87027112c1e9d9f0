/// Lines of comma-separated values after RFC 4180.
enum CSVText {
  /// A line with its end.
  static func line(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

  /// A cell that no spreadsheet takes for a formula and no reader for two.
  private static func cell(_ text: String) -> String {
    let safe = (startsFormula(text) ? "'" : "") + text.visible
    guard safe.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" }) else { return safe }
    return "\"" + safe.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : "\($1)" } + "\""
  }

  /// Whether a spreadsheet would take the text for a formula.
  ///
  /// Source: OWASP, "CSV Injection", as known on 2026-11-21; the wide forms work where input is Japanese.
  private static func startsFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
  }
}
