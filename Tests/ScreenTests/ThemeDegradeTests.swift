import Testing

@testable import Screen

@Suite struct ThemeDegradeTests {
  private func style(
    _ foreground: Color,
    on background: Color = .terminalDefault,
    for kind: Theme.Background = .dark,
    depth: ColorDepth
  ) -> Style {
    let theme = Theme(
      name: "t",
      title: "T",
      background: kind,
      styles: [.text: Style(foreground: foreground, background: background)]
    )
    return theme.style(role: .text, ground: .text, depth: depth)
  }

  private let teal = Color.rgb(red: 95, green: 175, blue: 175)

  @Test func aThemesOwnIndexAndNameComeFirst() {
    let color = Color.rgb(red: 1, green: 2, blue: 3, index: 99, name: 13)
    #expect(style(color, depth: .direct).foreground == color)
    #expect(style(color, depth: .indexed).foreground == .indexed(99))
    #expect(style(color, depth: .sixteen).foreground == .named(13))
    let bold = Style(foreground: .named(5), background: .terminalDefault, attributes: .bold)
    #expect(style(color, depth: .eight) == bold)
  }

  @Test func coloursOfThePaletteAreFound() {
    #expect(style(teal, depth: .indexed).foreground == .indexed(73))
    for index in UInt8(16)...255 {
      let color = Palette.color(ofIndex: index)
      #expect(Palette.color(ofIndex: Palette.nearestIndex(to: color)) == color)
    }
  }

  @Test func theFirstSixteenAreNeverGuessedAt256() {
    for name in UInt8(0)..<16 { #expect(Palette.nearestIndex(to: Palette.color(ofIndex: name)) >= 16) }
  }

  @Test func sixteenTakesTheNearestHueThatCanBeRead() {
    #expect(style(.rgb(red: 200, green: 220, blue: 40), depth: .sixteen).foreground == .named(3))
    // The nearest name of a dark blue is blue, which is too dark on black.
    #expect(style(.rgb(red: 0, green: 0, blue: 200), depth: .sixteen).foreground != .named(4))
    #expect(style(.rgb(red: 0, green: 0, blue: 200), for: .light, depth: .sixteen).foreground == .named(4))
  }

  @Test func textOnAKnownBackgroundStaysLegible() {
    let yellowOnWhite = style(.named(11), on: .named(15), depth: .sixteen)
    #expect(yellowOnWhite.foreground == .named(0))
    let blackOnBlack = style(.named(0), on: .named(0), depth: .eight)
    #expect(blackOnBlack.foreground == .named(7))
  }

  @Test func brightBackgroundsOnlyLoseTheirBrightness() {
    let style = style(.named(0), on: .named(14), depth: .eight)
    #expect(style == Style(foreground: .named(0), background: .named(6)))
  }

  @Test func theTerminalsOwnColoursStay() {
    for depth in [ColorDepth.eight, .sixteen, .indexed, .direct] {
      let style = style(.terminalDefault, depth: depth)
      #expect(style == Style(foreground: .terminalDefault, background: .terminalDefault))
    }
  }

  @Test func marksOnEightColoursAreReversed() {
    let theme = Theme(name: "t", title: "T", styles: [.rowCursor: Style(background: .named(4))])
    let style = theme.style(role: .severityHigh, ground: .rowCursor, depth: .eight)
    #expect(style.attributes == [.bold, .reverse])
    #expect(style.background == .terminalDefault)
  }

  @Test(arguments: [
    (RGB(0, 0, 0), RGB(255, 255, 255), 21.0), (RGB(119, 119, 119), RGB(255, 255, 255), 4.478),
    (RGB(255, 0, 0), RGB(255, 255, 255), 3.998), (RGB(10, 20, 30), RGB(10, 20, 30), 1.0),
  ])
  func contrast(of first: RGB, with second: RGB, is ratio: Double) {
    #expect(abs(first.contrast(with: second) - ratio) < 0.001)
    #expect(first.contrast(with: second) == second.contrast(with: first))
  }

  @Test(arguments: [
    (RGB(255, 255, 255), SIMD3(1.0, 0, 0)), (RGB(0, 0, 0), SIMD3(0.0, 0, 0)),
    (RGB(255, 0, 0), SIMD3(0.628, 0.225, 0.126)), (RGB(0, 0, 255), SIMD3(0.452, -0.032, -0.312)),
  ])
  func oklab(of color: RGB, is expected: SIMD3<Double>) {
    let difference = color.oklab - expected
    #expect((difference * difference).sum() < 0.000_01, "\(color.oklab)")
  }
}
