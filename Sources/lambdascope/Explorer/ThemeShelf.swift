import Browser
import Screen
import Settings

/// The themes at hand and the one in use.
struct ThemeShelf {
  /// Something about a theme that its user should know.
  typealias Problem = (kind: Message.Kind, text: String)

  private let library: ThemeLibrary
  private let isASCII: Bool
  /// The name of the theme in use.
  private(set) var name = ThemeLibrary.standard
  /// The theme in use.
  private(set) var current = Theme.plain
  /// Its signs.
  private(set) var glyphs: Glyphs

  /// Opens the shelf at the standard theme.
  init(library: ThemeLibrary, isASCII: Bool) {
    self.library = library
    self.isASCII = isASCII
    glyphs = Glyphs(isASCII: isASCII, overrides: [:])
    _ = show(ThemeLibrary.standard)
  }

  /// Names of the themes, the built-in ones first.
  var names: [String] { library.names }

  /// Puts another theme to use; one that cannot be read leaves the last in place.
  ///
  /// - Returns: what is wrong with it.
  mutating func show(_ name: String) -> [Problem] {
    let reading = library.theme(named: name)
    if let theme = reading.theme {
      self.name = name
      current = theme
      glyphs = Glyphs(isASCII: isASCII, overrides: theme.glyphs)
    }
    return ThemeShelf.problems(of: reading, name)
  }

  /// What is wrong with a theme, a sentence for each, with file and line.
  static func problems(of reading: ThemeReading, _ name: String) -> [Problem] {
    let isInUse = reading.theme != nil
    return reading.problems.prefix(problemLimit).map { problem in
      let lead = isInUse ? "part of the theme \(name) is left out" : "the theme \(name) cannot be used"
      return (isInUse ? .warning : .error, "\(lead): \(problem)")
    }
  }

  private static let problemLimit = 20
}
