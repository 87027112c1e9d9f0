import Screen
import Testing

@testable import Browser

@Suite struct PaneRowTests {
  private func rows(_ text: String, width: Int) -> [String] {
    PaneRow.rows(of: PaneDocument([PaneLine(text)]), width: width, toggledFolds: []).map { row in
      String(repeating: " ", count: row.indent) + row.spans.map(\.text).joined()
    }
  }

  @Test(arguments: [
    (
      "role arn:aws:iam::111122223333:role/legacy-webhook-role", 24,
      ["role arn:aws:iam::", "  111122223333:role/", "  legacy-webhook-role"]
    ),
    ("a word-with-hyphens here", 20, ["a word-with-hyphens", "  here"]),
    ("abcdefghijklmnopqrstuvwxyz", 20, ["abcdefghijklmnopqrst", "  uvwxyz"]),
    ("seven words of this line wrap between", 20, ["seven words of this", "  line wrap between"]),
  ])
  func `long paths go on behind a joint, words in one piece`(text: String, width: Int, expected: [String]) {
    #expect(rows(text, width: width) == expected)
  }

  @Test(arguments: [
    ("getobject", ["write", "  s3", "    s3:GetObject"]), ("S3", ["write", "  s3", "    s3:GetObject", "    s3:List"]),
    ("nothing", []), ("", ["write", "  s3", "read", "  logs:Get"]),
  ])
  func narrowsATreeToWhatMatchesAndTheHeadsAboveIt(_ text: String, _ expected: [String]) {
    let document = PaneDocument([
      PaneLine([Span("write")], fold: "w"), PaneLine([Span("s3")], indent: 2, fold: "s", isFoldedAtFirst: true),
      PaneLine("s3:GetObject", indent: 4), PaneLine("s3:List", indent: 4), PaneLine([Span("read")], fold: "r"),
      PaneLine("logs:Get", indent: 2),
    ])
    let rows = PaneRow.rows(of: document, width: 40, toggledFolds: [], narrowedTo: text)
    #expect(rows.map { String(repeating: " ", count: $0.indent) + $0.spans.map(\.text).joined() } == expected)
  }
}
