import Settings
import Testing

@testable import Screen

/// What every theme that is passed on must fulfil.
@Suite struct ShippedThemeTests {
  /// Colours that draw and do not have to be read; WCAG 2.2, criterion 1.4.11, asks 3:1 of them.
  static let drawing: Set<Role> = [
    .frame, .frameFocus, .treeLine, .progressDone, .progressRest, .scrollbarThumb, .scrollbarTrack,
  ]
  /// What text lies on.
  static let grounds: [Role] = [.text, .row, .rowAlt, .rowMuted, .rowNew, .rowGone, .bar, .tableHead, .prompt, .dialog]
  static let marked: [Role] = [.rowCursor, .rowCursorBlurred, .rowSelected, .rowSelectedCursor]
  static let severities: [Role] = [.severityCritical, .severityHigh, .severityMedium, .severityLow, .severityInfo]

  private func theme(_ name: String) throws -> Theme {
    try #require(ThemeLibrary().theme(named: name).theme)
  }

  /// The contrast where both colours are known.
  private func contrast(_ style: Style) -> Double? {
    guard let front = style.foreground?.rgb, let back = style.background?.rgb else { return nil }
    return front.contrast(with: back)
  }

  @Test(arguments: ThemeLibrary.builtIn)
  func loadsWithoutProblemsAndSaysWhoseItIs(name: String) throws {
    let reading = ThemeLibrary().theme(named: name)
    let theme = try #require(reading.theme)
    #expect(reading.problems.isEmpty)
    #expect(!theme.title.isEmpty && !theme.author.isEmpty && !theme.licence.isEmpty)
    #expect(theme.styles[.text] != nil)
  }

  @Test(arguments: ThemeLibrary.builtIn, [ColorDepth.indexed, .direct])
  func textCanBeRead(name: String, depth: ColorDepth) throws {
    let theme = try theme(name)
    for ground in Self.grounds + Self.marked {
      for role in Role.allCases {
        let least = Self.drawing.contains(role) && !ground.replacesColors ? 3.0 : Theme.readable
        let style = theme.style(role: role, ground: ground, depth: depth)
        guard let contrast = contrast(style), contrast < least else { continue }
        Issue.record("\(role.name) on \(ground.name) has a contrast of \(contrast)")
      }
    }
  }

  @Test(arguments: ThemeLibrary.builtIn, [ColorDepth.eight, .sixteen])
  func fewColoursStayLegible(name: String, depth: ColorDepth) throws {
    let theme = try theme(name)
    for ground in Role.allCases {
      for role in Role.allCases {
        let style = theme.style(role: role, ground: ground, depth: depth)
        guard let contrast = contrast(style), contrast < 3 else { continue }
        Issue.record("\(role.name) on \(ground.name) has a contrast of \(contrast): \(style)")
      }
    }
  }

  @Test(arguments: ThemeLibrary.builtIn, ColorDepth.allCases)
  func markedRowsStandOut(name: String, depth: ColorDepth) throws {
    let theme = try theme(name)
    let plain = theme.style(role: .text, ground: .row, depth: depth)
    for ground in Self.marked {
      let style = theme.style(role: .text, ground: ground, depth: depth)
      var difference = 1.0
      if let back = style.background?.rgb, let plainBack = plain.background?.rgb {
        difference = back.contrast(with: plainBack)
      }
      #expect(style.attributes != plain.attributes || difference >= 3, "\(ground.name)")
    }
    let styles = Self.marked.map { theme.style(role: .text, ground: $0, depth: depth) }
    #expect(Set(styles + [plain]).count == 5)
  }

  @Test(arguments: ThemeLibrary.builtIn, ColorDepth.allCases)
  func severitiesAreTold(name: String, depth: ColorDepth) throws {
    let theme = try theme(name)
    let styles = Self.severities.map { theme.style(role: $0, ground: .row, depth: depth) }
    #expect(Set(styles).count == Self.severities.count)
  }

  @Test(arguments: ThemeLibrary.builtIn, [true, false])
  func signsTellSeveritiesAndResultsWithoutColour(name: String, isASCII: Bool) throws {
    let glyphs = Glyphs(isASCII: isASCII, overrides: try theme(name).glyphs)
    let severities: [Glyph] = [.severityCritical, .severityHigh, .severityMedium, .severityLow, .severityInfo]
    #expect(Set(severities.map { glyphs[$0] }).count == severities.count)
    let results: [Glyph] = [.resultPass, .resultFail, .resultManual, .resultError, .resultSkipped, .resultUnknown]
    #expect(Set(results.map { glyphs[$0] }).count == results.count)
  }

  @Test(arguments: ThemeLibrary.builtIn, ColorBlindness.allCases)
  func passAndFailDifferForColourBlindEyes(name: String, kind: ColorBlindness) throws {
    let theme = try theme(name)
    let pass = theme.style(role: .resultPass, ground: .row, depth: .direct)
    let fail = theme.style(role: .resultFail, ground: .row, depth: .direct)
    // The colours of the terminal's own palette are not known; signs and attributes tell the two apart there.
    guard case .rgb? = pass.foreground, let first = pass.foreground?.rgb, let second = fail.foreground?.rgb else {
      #expect(pass.attributes != fail.attributes)
      return
    }
    #expect(kind.seen(first).distance(to: kind.seen(second)).squareRoot() > 0.1)
  }

  @Test(arguments: ThemeLibrary.builtIn)
  func aTerminalWithoutColourGetsNone(name: String) throws {
    let table = StyleTable(try theme(name), depth: .none)
    for ground in Role.allCases {
      for role in Role.allCases {
        let style = table.style(role: role, ground: ground)
        #expect(style.foreground == nil && style.background == nil)
      }
    }
  }
}

/// Kinds of colour blindness, with what they see of a colour.
enum ColorBlindness: CaseIterable {
  case deuteranopia
  case protanopia
  case tritanopia

  /// The colour as seen, by the full-severity matrices of Machado, Oliveira and Fernandes (2009), on linear light.
  func seen(_ color: RGB) -> RGB {
    let light = color.linear
    let channels = rows.map { row in
      let value = min(1, max(0, (light * row).sum()))
      let curved = value <= 0.003_130_8 ? value * 12.92 : 1.055 * pow(value) - 0.055
      return UInt8((curved * 255).rounded())
    }
    return RGB(channels[0], channels[1], channels[2])
  }

  private var rows: [SIMD3<Double>] {
    switch self {
    case .deuteranopia:
      [
        SIMD3(0.367_322, 0.860_646, -0.227_968), SIMD3(0.280_085, 0.672_501, 0.047_413),
        SIMD3(-0.011_820, 0.042_940, 0.968_881),
      ]
    case .protanopia:
      [
        SIMD3(0.152_286, 1.052_583, -0.204_868), SIMD3(0.114_503, 0.786_281, 0.099_216),
        SIMD3(-0.003_882, -0.048_116, 1.051_998),
      ]
    case .tritanopia:
      [
        SIMD3(1.255_528, -0.076_749, -0.178_779), SIMD3(-0.078_411, 0.930_809, 0.147_602),
        SIMD3(0.004_733, 0.691_367, 0.303_900),
      ]
    }
  }

  /// The power of 1/2.4 by bisection, good to a channel's step.
  private func pow(_ value: Double) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<40 {
      let middle = (low + high) / 2
      // middle ^ 2.4 = middle² · (middle²)^(1/5); compared as fifth powers there is no root to take.
      let squared = middle * middle
      let twelfth = squared * squared * squared * squared * squared * squared
      let fifth = value * value * value * value * value
      if twelfth < fifth { low = middle } else { high = middle }
    }
    return low
  }
}
