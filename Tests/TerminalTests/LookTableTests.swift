import Screen
import Testing

@testable import Terminal

@Suite struct LookTableTests {
  @Test func definesAPairOncePerCombination() {
    var table = LookTable(depth: .indexed, pairLimit: 100) { _, _, _ in true }
    let red = table.look(of: Style(foreground: .named(1)))
    let boldRed = table.look(of: Style(foreground: .named(1), attributes: .bold))
    let blue = table.look(of: Style(foreground: .named(4)))
    #expect(red.pair == boldRed.pair)
    #expect(red.pair != blue.pair)
    #expect(boldRed.attributes == Attributes.bold.rawValue)
    #expect(table.look(of: Style()) == Look(pair: 0, attributes: 0))
  }

  @Test func keepsTheTextColourWhenPairsRunOut() {
    var table = LookTable(depth: .eight, pairLimit: 2) { _, _, _ in true }
    let text = table.look(of: Style(foreground: .named(1)))
    let onBlue = table.look(of: Style(foreground: .named(1), background: .named(4)))
    #expect(onBlue == Look(pair: text.pair, attributes: Attributes.reverse.rawValue))
    #expect(table.look(of: Style(foreground: .named(2))) == Look(pair: 0, attributes: 0))
  }

  @Test func usesAttributesWhereThereAreNoColours() {
    var table = LookTable(depth: .none, pairLimit: 0) { _, _, _ in false }
    let style = Style(foreground: .named(1), background: .named(4), attributes: [.underline])
    #expect(table.look(of: style) == Look(pair: 0, attributes: Attributes.underline.rawValue))
  }

  @Test(arguments: [
    (Color.named(9), ColorDepth.sixteen, Int32(9)), (.indexed(196), .indexed, 196), (.named(1), .direct, 1),
    (.indexed(196), .direct, 0xFF0000), (.named(15), .direct, 0xFFFFFF),
    (.rgb(red: 1, green: 2, blue: 3), .direct, 0x010203), (.terminalDefault, .direct, -1), (.indexed(196), .none, -1),
  ])
  func countsColoursAsCursesDoes(_ color: Color, _ depth: ColorDepth, _ number: Int32) {
    #expect(color.number(in: depth) == number)
  }

  @Test(arguments: [
    (Int32(-1), ColorDepth.none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .indexed),
    (32_767, .indexed), (1 << 24, .direct),
  ])
  func takesTheDepthFromTheNumberOfColours(_ count: Int32, _ depth: ColorDepth) {
    #expect(ColorDepth(colorCount: count) == depth)
    #expect(depth.limited(to: nil) == depth)
    #expect(depth.limited(to: ColorDepth.none) == .none)
    #expect(depth.limited(to: .direct) == depth)
  }
}
