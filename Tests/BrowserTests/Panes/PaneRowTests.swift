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
}
