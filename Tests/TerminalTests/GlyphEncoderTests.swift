import CCurses
import Screen
import Testing

@testable import Terminal

@Suite struct GlyphEncoderTests {
  /// Widths as a C library may have them: marks 0, wide CJK and emoji 2, one scalar unknown.
  private let encoder = GlyphEncoder { scalar in
    switch scalar {
    case 0x301, 0x200D, 0xFE0F: 0
    case 0x6F22, 0x1F469, 0x1F52C: 2
    case 0x1FAE9: -1
    default: 1
    }
  }

  @Test(arguments: [
    (Cell("a"), ["a"]), (Cell(nil), [" "]), (Cell("e\u{301}"), ["e\u{301}"]), (Cell("漢", width: 2), ["漢"]),
    (Cell("🇫🇷", width: 2), ["F", "R"]), (Cell("👩‍🔬", width: 2), ["👩"]), (Cell("⚠\u{FE0F}", width: 2), ["⚠", " "]),
    (Cell("⚠\u{FE0F}"), ["⚠"]), (Cell("\u{1FAE9}", width: 2), ["?", " "]), (Cell("漢"), ["?"]),
  ])
  func writesWhatTakesTheColumnsOfTheCell(_ cell: Cell, _ expected: [String]) {
    var cells: [cc_cell] = []
    encoder.append(cell, look: Look(pair: 7, attributes: 1), to: &cells)
    #expect(cells.map(text) == expected)
    #expect(cells.allSatisfy { $0.pair == 7 && $0.attributes == 1 })
  }

  @Test func cutsAPileOfMarks() {
    var cells: [cc_cell] = []
    let pile = Character("e" + String(repeating: "\u{301}", count: 30))
    encoder.append(Cell(pile), look: Look(pair: 0, attributes: 0), to: &cells)
    #expect(cells.map(\.count) == [5])
  }

  private func text(_ cell: cc_cell) -> String {
    let all = [cell.scalars.0, cell.scalars.1, cell.scalars.2, cell.scalars.3, cell.scalars.4]
    return String(String.UnicodeScalarView(all.prefix(Int(cell.count)).compactMap(Unicode.Scalar.init)))
  }
}
