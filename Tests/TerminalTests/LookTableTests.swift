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
    (Color.named(9), ColorDepth.eight, ColorNumber(value: 1, isBright: true)),
    (.named(9), .sixteen, ColorNumber(value: 9)),
    (.indexed(196), .indexed, ColorNumber(value: 196)),
    (.indexed(196), .sixteen, ColorNumber(value: 9)),
    (.indexed(196), .direct, ColorNumber(value: 0xFF0000)),
    (.rgb(red: 255, green: 135, blue: 0), .indexed, ColorNumber(value: 208)),
    (.rgb(red: 8, green: 8, blue: 8), .indexed, ColorNumber(value: 232)),
    (.rgb(red: 0, green: 0, blue: 0), .indexed, ColorNumber(value: 16)),
    (.rgb(red: 1, green: 2, blue: 3, index: 99), .indexed, ColorNumber(value: 99)),
    (.rgb(red: 1, green: 2, blue: 3, index: 99, name: 12), .eight, ColorNumber(value: 4, isBright: true)),
    (.rgb(red: 1, green: 2, blue: 3), .direct, ColorNumber(value: 0x010203)),
    (.terminalDefault, .direct, .terminalDefault),
    (.indexed(196), .none, .terminalDefault),
  ])
  func findsTheNearestColour(_ color: Color, _ depth: ColorDepth, _ number: ColorNumber) {
    #expect(color.number(in: depth) == number)
  }
}
