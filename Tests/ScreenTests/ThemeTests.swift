import Testing

@testable import Screen

@Suite struct ThemeTests {
  @Test(arguments: [
    (Role.text, nil), (.textDim, Role.text), (.frameTitleCount, .frameTitle), (.frameTitle, .frame), (.frame, .text),
    (.rowCursorBlurred, .rowCursor), (.rowSelectedCursor, .rowSelected), (.severityCritical, .text), (.chart3, .text),
  ])
  func parents(of role: Role, are parent: Role?) {
    #expect(role.parent == parent)
  }

  @Test func namesAreReadBack() {
    for role in Role.allCases { #expect(Role(name: role.name) == role) }
    #expect(Role(name: "row.curser") == nil)
  }

  private let theme = Theme(
    name: "t",
    title: "T",
    background: .dark,
    styles: [
      .text: Style(foreground: .indexed(250), background: .indexed(234)),
      .frame: Style(foreground: .named(4)),
      .severityHigh: Style(foreground: .indexed(208), attributes: [.bold, .reverse]),
      .match: Style(background: .indexed(22)),
      .rowAlt: Style(background: .indexed(235)),
      .rowMuted: Style(foreground: .indexed(244)),
      .rowCursor: Style(foreground: .indexed(231), background: .indexed(24), attributes: .bold),
      .rowSelected: Style(background: .indexed(238)),
    ]
  )

  typealias Pair = (role: Role, ground: Role, foreground: UInt8, background: UInt8, attributes: Attributes)

  private static let pairs: [Pair] = [
    (.text, .text, 250, 234, []),
    (.frameTitle, .text, 4, 234, []),
    (.severityHigh, .text, 208, 234, [.bold, .reverse]),
    (.text, .rowAlt, 250, 235, []),
    (.severityHigh, .rowAlt, 208, 235, [.bold, .reverse]),
    (.text, .rowMuted, 244, 234, []),
    (.match, .rowAlt, 250, 22, []),
    (.text, .rowCursor, 231, 24, .bold),
    (.severityHigh, .rowCursor, 231, 24, .bold),
    (.match, .rowCursor, 231, 24, .bold),
    (.severityHigh, .rowSelected, 208, 238, .bold),
    (.text, .rowSelected, 250, 238, []),
  ]

  @Test(arguments: pairs)
  func groundsLieUnderText(_ pair: Pair) {
    let style = theme.style(role: pair.role, ground: pair.ground, depth: .indexed)
    let foreground: Color = pair.foreground < 16 ? .named(pair.foreground) : .indexed(pair.foreground)
    #expect(style.foreground == foreground)
    #expect(style.background == .indexed(pair.background))
    #expect(style.attributes == pair.attributes)
  }

  @Test func withoutColoursAttributesTellRowsApart() {
    func attributes(_ role: Role, _ ground: Role) -> Attributes {
      theme.style(role: role, ground: ground, depth: .none).attributes
    }
    #expect(attributes(.text, .rowCursor) == .reverse)
    #expect(attributes(.text, .rowSelected) == .bold)
    #expect(attributes(.text, .rowSelectedCursor) == [.reverse, .bold])
    #expect(attributes(.severityCritical, .row) == [.reverse, .bold])
    #expect(attributes(.severityInfo, .rowCursor) == .reverse)
    #expect(attributes(.match, .rowCursor) == [.reverse, .underline])
    #expect(attributes(.frameTitleCount, .text) == [])
    #expect(attributes(.tableHeadSort, .text) == [.bold, .underline])
  }

  @Test func aThemesOwnAttributesReplaceTheBuiltInOnes() {
    var theme = theme
    theme.mono[.rowCursor] = .underline
    #expect(theme.style(role: .text, ground: .rowCursor, depth: .none) == Style(attributes: .underline))
    #expect(theme.style(role: .text, ground: .rowCursorBlurred, depth: .none) == Style(attributes: .underline))
  }

  @Test(arguments: ColorDepth.allCases)
  func theTableHoldsWhatTheThemeAnswers(depth: ColorDepth) {
    let table = StyleTable(theme, depth: depth)
    for ground in Role.allCases {
      for role in Role.allCases {
        let style = theme.style(role: role, ground: ground, depth: depth)
        #expect(table.style(role: role, ground: ground) == style)
      }
    }
  }
}
