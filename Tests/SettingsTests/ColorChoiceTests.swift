import Screen
import Settings
import Testing

@Suite struct ColorChoiceTests {
  private typealias Wishes = (flag: ColorChoice?, configuration: ColorChoice?, noColor: String?, is: ColorDepth)

  private static let screens: [Wishes] = [
    (nil, nil, nil, .indexed),
    (nil, nil, "1", ColorDepth.none),
    (nil, nil, "", .indexed),
    (.never, .indexed, nil, ColorDepth.none),
    (nil, .sixteen, "1", .sixteen),
    (.indexed, nil, "1", .indexed),
    (.direct, nil, nil, .indexed),
    (.auto, .never, nil, .indexed),
    (.auto, .never, "1", ColorDepth.none),
  ]

  @Test(arguments: screens)
  func screenDepth(flag: ColorChoice?, configuration: ColorChoice?, noColor: String?, is depth: ColorDepth) {
    let environment = noColor.map { ["NO_COLOR": $0] } ?? [:]
    let chosen = ColorChoice.screenDepth(
      flag: flag,
      configuration: configuration,
      environment: environment,
      ability: .indexed
    )
    #expect(chosen == depth)
  }

  private typealias Output = (flag: ColorChoice?, environment: [String: String], ability: ColorDepth?, is: ColorDepth)

  private static let outputs: [Output] = [
    (nil, [:], nil, ColorDepth.none),
    (nil, [:], .eight, .eight),
    (nil, ["CLICOLOR_FORCE": "1"], nil, .sixteen),
    (nil, ["FORCE_COLOR": "1"], .indexed, .indexed),
    (nil, ["FORCE_COLOR": "1", "NO_COLOR": "1"], .indexed, ColorDepth.none),
    (.indexed, ["NO_COLOR": "1"], nil, .indexed),
    (.never, ["FORCE_COLOR": "1"], .indexed, ColorDepth.none),
  ]

  @Test(arguments: outputs)
  func outputDepth(flag: ColorChoice?, environment: [String: String], ability: ColorDepth?, is depth: ColorDepth) {
    let chosen = ColorChoice.outputDepth(flag: flag, configuration: nil, environment: environment, ability: ability)
    #expect(chosen == depth)
  }

  @Test func settingsNeverColourAPipe() {
    #expect(ColorChoice.outputDepth(flag: nil, configuration: .indexed, environment: [:], ability: nil) == .none)
  }
}

@Suite struct GlyphChoiceTests {
  @Test(arguments: [
    (GlyphChoice.auto, ["LANG": "en_GB.UTF-8"], false), (.auto, ["LC_CTYPE": "UTF-8"], false),
    (.auto, ["LC_CTYPE": "utf8"], false), (.auto, ["LANG": "xx_XX.UTF-8@euro"], false),
    (.auto, ["LANG": "POSIX"], true),
    (.auto, ["LANG": "C.utf8"], false),
    (.auto, ["LANG": "de_DE.utf8@euro"], false),
    (.auto, ["LANG": "C"], true),
    (.auto, [:], true),
    (.auto, ["LANG": "en_GB.UTF-8", "LC_ALL": "C"], true),
    (.auto, ["LANG": "en_GB.UTF-8", "LC_ALL": ""], false),
    (.auto, ["LANG": "en_GB.UTF-8", "LC_CTYPE": "en_GB.ISO-8859-1"], true),
    (.auto, ["LANG": "en_GB.UTF-8", "TERM": "linux"], true),
    (.ascii, ["LANG": "en_GB.UTF-8"], true),
    (.unicode, ["LANG": "C"], false),
  ])
  func signs(choice: GlyphChoice, environment: [String: String], areASCII: Bool) {
    #expect(choice.isASCII(environment: environment) == areASCII)
  }
}
