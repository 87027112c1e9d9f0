import AWSNames
import Answers
import Exports
import Inventory
import JSON
import Query
import TestSupport

extension FuzzTarget {
  /// One text in every format: whoever reads the format gets the text, in one cell.
  static let escapes = FuzzTarget(
    "escapes",
    words: HostileText.signs + HostileText.marks + ["\r\n", "**", "\\|", "``", "\"\"", "=1+1", "<img>", "  "]
  ) { bytes throws(BrokenPromise) in
    let text = bytes.text
    let shown = ShownText.of(text.withoutSecrets)
    let records = RecordList([Record([("a", .text(text)), ("b", .text("end"))])], fields: fields)
    let sheet = written(CSV(), records)
    let lines = try? CSVReader.lines(sheet)
    let cell = (startsFormula(text) ? "'" : "") + shown
    try promise(
      lines?.count == 2 && lines?[1] == [Array(cell.utf8), Array("end".utf8)],
      "a sheet holds \(String(decoding: sheet, as: UTF8.self).debugDescription)"
    )
    let page = String(decoding: written(Markdown(), records), as: UTF8.self)
    let rows = page.parts(at: "\n").map { MarkdownReader.cells(ofRow: String($0)) }
    try promise(rows.count == 3 && rows[2].count == 2, "a page holds \(page.debugDescription)")
    let code = shown.isEmpty ? rows[2][0].isExactly("–") ? "" : nil : MarkdownReader.code(rows[2][0])
    try promise(code?.isExactly(shown) == true, "a page shows \(rows[2][0].debugDescription)")
    let line = written(JSONLines(), records)
    try promise(line.last == 0x0A && !line.dropLast().contains(0x0A), "no line of JSON")
    let value = (try? JSONTree.parse(Array(line.dropLast())))?["a"]?.stringValue
    try promise(value?.isExactly(text.withoutSecrets) == true, "JSON holds \(value.debugDescription)")
  }

  private static let fields = [RecordField<Record>(key: "a", "A"), RecordField<Record>(key: "b", "B")]

  private static let header = Header(
    version: "1",
    snapshot: "s",
    inventory: InventoryBuilder().build().inventory,
    catalogue: [],
    day: Day("2026-11-28") ?? Day(rawValue: 0)
  )

  private static func written(_ format: some TableFormat, _ records: RecordList<Record>) -> [UInt8] {
    var bytes: [UInt8] = []
    // The sink does not throw.
    try? format.write(rows: records, header) { bytes += $0 }
    return bytes
  }

  /// What a spreadsheet would reckon with.
  ///
  /// Source: OWASP, "CSV Injection", as known on 2026-11-28.
  private static func startsFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
  }
}
